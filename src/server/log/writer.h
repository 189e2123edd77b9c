// SPDX-License-Identifier: AGPL-3.0-or-later
// The single writer: one thread owns the authority and its store. It takes everything that waits,
// decides it, makes it durable in one transaction, and only then answers and tells the streams
// (group commit). No rule lives here: steps build commands, the authority decides them.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "server/log/customers.h"
#include "server/log/directory.h"
#include "server/log/tail.h"
#include "server/metrics.h"
#include "store/event_store.h"
#include "sync/authority.h"

namespace parley::server {

// What one transaction made durable, for everyone who listens. The same for all.
struct News {
  wire::Epoch epoch;
  Position from;
  Position to;
  Instant now;
  std::vector<Piece> pieces;
  struct Receipts {
    std::uint64_t last_number = 0;
    std::vector<wire::Receipt> list;
  };
  std::map<wire::ClientId, Receipts> receipts;
  std::vector<CustomerLine> customer_lines;
  std::vector<AgentId> deactivated;
  bool is_erasing = false;  // AC-3: files may have to go, too
};
using NewsPtr = std::shared_ptr<const News>;

// What may be read on the writer's thread, between two transactions.
struct View {
  const sync::Authority& authority;
  const Tail& tail;
  const CustomerIndex& customers;
};

// What a step works with: everything that the steps before it in the same transaction did is there.
struct Work {
  sync::Authority& authority;
  const CustomerIndex& customers;
  Instant now;
  sync::Additions& additions;
};

enum class Kept : std::uint8_t { yes, disk_full, no };

class Writer {
 public:
  using Step = std::function<void(Work&)>;
  using Answer = std::function<void(Kept, const View&)>;
  using Question = std::function<void(const View&)>;
  using Tell = std::function<void(NewsPtr)>;

  Writer(store::EventStore& store, sync::Authority authority, DirectoryBoard& board,
         Metrics& metrics, Tell tell);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // All of them may be called from any thread. False: it is stopping, or too much is waiting.
  bool write(Step step, Answer answer);
  bool ask(Question question);
  // AS-3: their devices are there.
  void heard(const std::vector<AgentId>& agents);
  // Finishes what waits, then ends the thread.
  void stop();

 private:
  struct Job {
    Step step;
    Answer answer;
    Question question;
  };
  void run();
  std::vector<Job> take_waiting();
  void take_heard(Instant at);
  void add_tick(std::vector<Job>& jobs);
  void work_off(std::vector<Job>& jobs);
  Kept commit(std::vector<Job>& jobs);
  void index_customers();
  void add_to_index(const Event& event);
  void take_in(const sync::Additions& additions, Instant at);
  bool submit(Job job);

  store::EventStore& store_;
  sync::Authority authority_;
  DirectoryBoard& board_;
  Metrics& metrics_;
  Tell tell_;
  Tail tail_;
  CustomerIndex customers_;

  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Job> waiting_;
  std::vector<AgentId> heard_;
  bool is_stopping_ = false;
  Instant looked_at_;  // when timers were last looked at
  std::thread thread_;
};

}  // namespace parley::server
