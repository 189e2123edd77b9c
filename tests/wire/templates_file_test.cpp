// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/templates_file.h"

#include <doctest/doctest.h>

#include "base/limits.h"

using namespace parley;
using namespace parley::wire;

namespace {

const std::vector<PortableTemplate> some{
    {TemplateKind::reply,
     "Greeting",
     "/hello",
     "Start",
     "Hi {{customer.first_name|there}},\n\n",
     TemplateScope::workspace,
     {}},
    {TemplateKind::note, "=cmd", "/check", "", "Checked, \"twice\"", TemplateScope::team,
     "Support"},
    {TemplateKind::reply, "مرحبا", "/ahlan", "", "أهلًا", TemplateScope::personal, {}}};

}  // namespace

TEST_SUITE("templates as a file") {
  TEST_CASE("TP-4: what is written is read back, in either form") {
    for (const auto form : {TemplatesForm::json, TemplatesForm::csv}) {
      const auto read = read_templates(write_templates(some, form));
      REQUIRE(read);
      REQUIRE(read->size() == some.size());
      for (std::size_t place = 0; place < some.size(); ++place) {
        CAPTURE(place);
        CHECK((*read)[place].content == some[place].content);
        CHECK((*read)[place] == some[place]);
      }
    }
  }
  TEST_CASE("TP-4: no cell is taken for a formula") {
    const auto csv = write_templates(some, TemplatesForm::csv);
    CHECK(csv.find("\n=cmd") == std::string::npos);
    CHECK(csv.find(",=cmd") == std::string::npos);
    CHECK(csv.find("'=cmd") != std::string::npos);
  }
  TEST_CASE("TP-4: the columns of a spreadsheet may stand in any order, and most may be missing") {
    const auto read = read_templates("shortcut,content,name\r\n/bye,So long,Farewell\r\n");
    REQUIRE(read);
    CHECK(*read == std::vector<PortableTemplate>{{TemplateKind::reply,
                                                  "Farewell",
                                                  "/bye",
                                                  "",
                                                  "So long",
                                                  TemplateScope::workspace,
                                                  {}}});
  }
  TEST_CASE("TP-4: what is no such file is a fault that names its place") {
    struct Broken {
      std::string text;
      Fault fault;
    };
    const Broken files[] = {
        {"", {FaultKind::malformed, ""}},
        {"{", {FaultKind::malformed, ""}},
        {R"({"templates":{}})", {FaultKind::wrong_type, "templates"}},
        {R"({"format":"parley-templates"})", {FaultKind::missing_field, "templates"}},
        {R"({"templates":[{"name":"A","shortcut":"/a","content":"x"},{"name":"B"}]})",
         {FaultKind::missing_field, "2.shortcut"}},
        {R"({"templates":[{"name":"A","shortcut":"/a","content":"x","kind":"poem"}]})",
         {FaultKind::wrong_type, "1.kind"}},
        {"name,shortcut\r\nA,/a\r\n", {FaultKind::missing_field, "content"}},
        {"name,shortcut,content,scope\r\nA,/a,x,world\r\n", {FaultKind::wrong_type, "1.scope"}},
    };
    for (const auto& broken : files) {
      CAPTURE(broken.text);
      const auto read = read_templates(broken.text);
      REQUIRE_FALSE(read);
      CHECK(read.error().kind == broken.fault.kind);
      CHECK(read.error().where == broken.fault.where);
    }
  }
  TEST_CASE("TP-4: a file that is too large, too deep or too long is refused before it is built") {
    const auto kind_of = [](const std::string& text) {
      const auto read = read_templates(text);
      REQUIRE_FALSE(read);
      return read.error().kind;
    };
    CHECK(kind_of(std::string(limits::templates_file_bytes_max + 1, ' ')) == FaultKind::too_large);
    CHECK(kind_of("{\"templates\":" + std::string(200, '[') + std::string(200, ']') + "}") ==
          FaultKind::too_deep);
    std::string many = R"({"templates":[)";
    std::string rows = "name,shortcut,content\r\n";
    for (std::size_t n = 0; n <= limits::templates_file_items_max; ++n) {
      many += R"({"name":"A","shortcut":"/a","content":"x"},)";
      rows += "A,/a,x\r\n";
    }
    many.back() = ']';
    CHECK(kind_of(many + "}") == FaultKind::too_large);
    CHECK(kind_of(rows) == FaultKind::too_large);
  }
}
