// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/writer.h"

#include <chrono>

#include <spdlog/spdlog.h>

#include "server/clock.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr Duration tick_pause{1'000};
constexpr std::size_t waiting_max = 10'000;
// Bounds how long one transaction may take, and so how long an answer may.
constexpr std::size_t jobs_at_once_max = 512;
constexpr std::size_t tail_events_at_start = 5'000;

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void count(Metrics& metrics, const sync::Additions& additions) {
  metrics.events += additions.events.size();
  metrics.commands += additions.receipts.size();
  for (const auto& stored : additions.receipts) {
    if (stored.receipt.outcome == wire::Outcome::rejected) metrics.commands_rejected += 1;
  }
}

}  // namespace

Writer::Writer(store::EventStore& store, sync::Authority authority, DirectoryBoard& board,
               Metrics& metrics, Tell tell)
    : store_(store),
      authority_(std::move(authority)),
      board_(board),
      metrics_(metrics),
      tell_(std::move(tell)) {
  authority_.listen(now());
  index_customers();
  board_.put(make_directory(authority_.inbox()));
  metrics_.head = authority_.head().value;
  const auto head = authority_.head().value;
  const Position after{head > tail_events_at_start ? head - tail_events_at_start : 0};
  tail_.start_after(after);
  if (const auto recent = store_.read(after, tail_events_at_start)) {
    for (const auto& event : *recent) tail_.add(event);
  } else {
    tail_.start_after(authority_.head());
  }
  thread_ = std::thread([this] { run(); });
}

Writer::~Writer() { stop(); }

bool Writer::write(Step step, Answer answer) {
  return submit({std::move(step), std::move(answer), {}});
}

bool Writer::ask(Question question) { return submit({{}, {}, std::move(question)}); }

bool Writer::submit(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (is_stopping_ || waiting_.size() >= waiting_max) return false;
    waiting_.push_back(std::move(job));
  }
  wake_.notify_one();
  return true;
}

void Writer::heard(const std::vector<AgentId>& agents) {
  const std::lock_guard lock(mutex_);
  heard_.insert(heard_.end(), agents.begin(), agents.end());
}

void Writer::take_heard(Instant at) {
  const std::lock_guard lock(mutex_);
  for (const auto agent : std::exchange(heard_, {})) authority_.heard(agent, at);
}

void Writer::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void Writer::index_customers() {
  customers_ = {};
  for (const auto& conversation : authority_.inbox().conversations) customers_.add(conversation);
}

void Writer::add_to_index(const Event& event) {
  const auto& conversations = authority_.inbox().conversations;
  if (const auto* started = std::get_if<ConversationStarted>(&event)) {
    customers_.add(conversations.at(started->conversation));
  } else if (const auto* split = std::get_if<ConversationSplit>(&event)) {
    customers_.add(conversations.at(split->into));
  }
}

void Writer::run() {
  while (true) {
    auto jobs = take_waiting();
    {
      const std::lock_guard lock(mutex_);
      if (jobs.empty() && is_stopping_) return;
    }
    add_tick(jobs);
    if (!jobs.empty()) work_off(jobs);
  }
}

// TM-2: time is looked at once a second, also while there is nothing else to do. What was due while
// the server was down is due now.
void Writer::add_tick(std::vector<Job>& jobs) {
  const auto at = now();
  if (at < looked_at_ + tick_pause) return;
  looked_at_ = at;
  take_heard(at);
  const auto due = authority_.next_tick(at);
  if (!due || *due > at) return;
  const auto tick = [](Work& work) {
    if (!work.authority.tick(work.now, draw<CommandId>, work.additions)) {
      spdlog::error("the timers were refused");
    }
  };
  jobs.push_back({tick, {}, {}});
}

std::vector<Writer::Job> Writer::take_waiting() {
  std::unique_lock lock(mutex_);
  wake_.wait_for(lock, std::chrono::milliseconds(tick_pause.ms),
                 [&] { return is_stopping_ || !waiting_.empty(); });
  if (waiting_.size() <= jobs_at_once_max) return std::exchange(waiting_, {});
  const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(jobs_at_once_max);
  std::vector<Job> jobs(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
  waiting_.erase(waiting_.begin(), end);
  return jobs;
}

// Writes first: whoever asks after having written sees what was written.
void Writer::work_off(std::vector<Job>& jobs) {
  const auto kept = commit(jobs);
  const View view{authority_, tail_, customers_};
  for (auto& job : jobs) {
    if (job.answer) job.answer(kept, view);
    if (job.question) job.question(view);
  }
}

Kept Writer::commit(std::vector<Job>& jobs) {
  const auto at = now();
  sync::Additions additions;
  Work work{authority_, customers_, at, additions};
  authority_.open();
  for (auto& job : jobs) {
    if (!job.step) continue;
    const auto before = additions.events.size();
    job.step(work);
    for (auto i = before; i < additions.events.size(); ++i) {
      add_to_index(additions.events[i].event);
    }
  }
  if (additions.is_empty()) {
    authority_.keep();
    return Kept::yes;
  }
  const auto start = std::chrono::steady_clock::now();
  const auto appended = store_.append(additions);
  if (!appended) {
    authority_.abandon();
    index_customers();
    metrics_.commits_failed += 1;
    spdlog::error("nothing was stored: {}", appended.error().what);
    return appended.error().kind == store::FaultKind::full ? Kept::disk_full : Kept::no;
  }
  metrics_.commit_seconds.add(seconds_since(start));
  authority_.keep();
  take_in(additions, at);
  return Kept::yes;
}

void Writer::take_in(const sync::Additions& additions, Instant at) {
  metrics_.commits += 1;
  metrics_.head = authority_.head().value;
  count(metrics_, additions);
  auto news = std::make_shared<News>();
  news->epoch = authority_.epoch();
  news->from = {authority_.head().value - additions.events.size()};
  news->to = authority_.head();
  news->now = at;
  bool is_directory_changed = false;
  bool is_erased = false;
  for (const auto& logged : additions.events) {
    tail_.add(logged);
    is_directory_changed |= changes_directory(logged.event);
    is_erased |= std::holds_alternative<CustomerErased>(logged.event);
    const auto* changed = std::get_if<AgentChanged>(&logged.event);
    if (changed && changed->activity == Activity::deactivated) {
      news->deactivated.push_back(changed->agent);
    }
    for (auto& line : customer_lines(authority_.inbox(), customers_, logged.event)) {
      news->customer_lines.push_back(std::move(line));
    }
  }
  for (const auto& stored : additions.receipts) {
    auto& receipts = news->receipts[stored.client];
    receipts.last_number = stored.receipt.number;
    receipts.list.push_back(stored.receipt);
  }
  // Too much at once for the tail: whoever listens is told to take a snapshot.
  if (auto pieces = tail_.pieces_after(news->from)) news->pieces = *std::move(pieces);
  news->is_erasing = is_erased;
  if (is_erased) tail_.forget();  // AC-3: the words stand in its older events
  if (is_directory_changed) board_.put(make_directory(authority_.inbox()));
  tell_(std::move(news));
}

}  // namespace parley::server
