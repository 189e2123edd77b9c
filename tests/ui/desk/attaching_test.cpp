// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/files.h"
#include "ui/desk/open_refund.h"
#include "ui/views/row_view.h"

namespace parley::ui::test {
namespace {

using kit::Role;
using parley::test::file;
using parley::test::picture;

struct Writing : OpenRefund {
  // As the page answers for what was chosen, pasted or dropped.
  void has(Attachment attachment, DraftKind kind = DraftKind::reply) {
    desk.attached(refund, kind, std::move(attachment));
    look();
  }
  template <class Wanted>
  [[nodiscard]] const Wanted* wanted() const {
    for (const auto& intent : others) {
      if (const auto* found = std::get_if<Wanted>(&intent)) return found;
    }
    return nullptr;
  }
};

}  // namespace

TEST_SUITE("files go with what is written") {
  TEST_CASE("MS-1: the button asks the page for files, and they show as chips with name and size") {
    Writing at;
    REQUIRE(at.press(Role::button, "Attach files"));
    REQUIRE(at.wanted<intent::PickFiles>());
    CHECK(at.wanted<intent::PickFiles>()->conversation == at.refund);
    at.has(file(1));
    CHECK(at.shows(Role::list, "Attached files"));
    CHECK(at.shows(Role::listitem, "invoice.pdf, 2 kB"));
    REQUIRE(at.press(Role::button, "Remove invoice.pdf"));
    CHECK_FALSE(at.shows(Role::list, "Attached files"));
  }

  TEST_CASE("MS-1: files alone are a reply, and leave the draft once it is taken in") {
    Writing at;
    at.has(file(1));
    at.has(picture(2));
    REQUIRE(at.press(Role::button, "Send"));
    const auto* sent = at.issued_last<SendReply>();
    REQUIRE(sent);
    CHECK(sent->body.empty());
    CHECK(sent->attachments == Attachments{file(1), picture(2)});
    CHECK_FALSE(at.shows(Role::list, "Attached files"));
    CHECK(at.drafts.back().attachments.empty());
    CHECK(at.shows(Role::link, "invoice.pdf, 2 kB"));
    CHECK(at.shows(Role::image, "crack.png"));
  }

  TEST_CASE("MS-4: a draft is its words and its files") {
    Writing at;
    at.type(Role::textbox, "Reply", "See these");
    at.has(file(1));
    const auto kept = at.drafts.back();
    CHECK(kept.text == "See these");
    CHECK(kept.attachments == Attachments{file(1)});
    Writing later;
    later.desk.set_drafts({kept});
    later.look();
    CHECK(later.shows(Role::listitem, "invoice.pdf, 2 kB"));
    CHECK(later.screen.find(Role::textbox, "Reply")->value == "See these");
  }

  TEST_CASE("what is dropped goes to the note while it is written, else to the reply") {
    Writing at;
    at.screen.give_files(1);
    at.look();
    REQUIRE(at.wanted<intent::TakeFiles>());
    CHECK(at.wanted<intent::TakeFiles>()->kind == DraftKind::reply);
    at.others.clear();
    at.press(Role::tab, "Notes");
    at.press(Role::textbox, "Note");
    REQUIRE(at.screen.key_at(Role::textbox, "Note", "x"));
    at.screen.give_files(1);
    at.look();
    REQUIRE(at.wanted<intent::TakeFiles>());
    CHECK(at.wanted<intent::TakeFiles>()->kind == DraftKind::note);
  }

  TEST_CASE("NT-1: a note's files go with the note") {
    Writing at;
    at.press(Role::tab, "Notes");
    at.has(file(1), DraftKind::note);
    REQUIRE(at.press(Role::button, "Save note"));
    const auto* note = at.issued_last<AddNote>();
    REQUIRE(note);
    CHECK(note->attachments == Attachments{file(1)});
    CHECK_FALSE(at.shows(Role::list, "Attached files"));
  }

  TEST_CASE("what is not attached is said with its name and the reason") {
    Writing at;
    at.desk.not_attached("film.mp4", Desk::NotAttached::too_large);
    at.look();
    CHECK(at.says("film.mp4 was not attached: a file may have no more than 20 MB."));
    at.desk.not_attached("a.txt", Desk::NotAttached::no_room);
    at.look();
    CHECK(at.says("there is no room left on this device"));
    for (std::uint64_t n = 1; n <= 11; ++n) at.has(file(n));
    CHECK(at.says("A message takes no more than 10 files."));
  }

  TEST_CASE("without a conversation there is nothing to attach to, and that is said") {
    AtTheDesk at;
    at.look();
    at.screen.give_files(1);
    at.look();
    CHECK(at.says("Open a conversation to attach files."));
  }

  TEST_CASE("MS-3: undo gives back words and files") {
    AtTheDesk at(ben);
    const auto letter = at.world.started(2, tomas, invoices, "Which VAT number?");
    at.go(at.path_of(letter));
    at.desk.attached(letter, DraftKind::reply, file(1));
    at.type(Role::textbox, "Reply", "Ours is here.");
    at.press(Role::button, "Send");
    CHECK_FALSE(at.shows(Role::list, "Attached files"));
    REQUIRE(at.press(Role::button, "Undo send"));
    CHECK(at.shows(Role::listitem, "invoice.pdf, 2 kB"));
    CHECK(at.screen.find(Role::textbox, "Reply")->value == "Ours is here.");
  }

  TEST_CASE("a refused reply is written again with its words and files") {
    Writing at;
    const SendReply sent{at.refund, message_id(9), "Here", {}, {file(1)}};
    at.attention = {{command_id(1), sent, Refusal::conversation_finished, at_nine}};
    at.hear();
    REQUIRE(at.press(Role::button, "Edit"));
    CHECK(at.shows(Role::listitem, "invoice.pdf, 2 kB"));
    CHECK(at.dismissed == std::vector{command_id(1)});
  }

  TEST_CASE("the list says what was sent where nothing was said") {
    Writing at;
    const ReceiveMessage message{.conversation = at.refund,
                                 .if_new = conversation_id(9),
                                 .message = message_id(50),
                                 .channel = web,
                                 .customer = maya,
                                 .attachments = {picture(1), file(2)}};
    at.world.run(by(maya), message);
    const auto row = row_view(at.world.inbox, at.world.get(at.refund), at.world.clock());
    CHECK(row.preview == "Sent 2 files");
  }

  TEST_CASE("while it waits, it says what for") {
    Writing at;
    at.world.expect(by(ana), SendReply{at.refund, message_id(9), "", at.world.head, {file(1)}});
    at.pending = {{message_id(9), at.refund, Progress::on_this_device, {}, FilesProgress::waiting}};
    at.connection.link = Link::offline;
    at.hear();
    CHECK(at.says("Waits for the network"));
    CHECK_FALSE(at.shows(Role::link, "invoice.pdf"));
    at.pending[0].files = FilesProgress::uploading;
    at.connection.link = Link::online;
    at.hear();
    CHECK(at.says("Uploading its files"));
  }
}

}  // namespace parley::ui::test
