// SPDX-License-Identifier: AGPL-3.0-or-later
// A line of each script, each in the middle of a box of its own: tests/browser/scripts.test.mjs
// compares them with what the browser makes of the same lines. And one different word after the
// other, for the letters' texture.
#include <array>
#include <string>

#include "app/gallery/pages.h"
#include "ui/kit/kit.h"

namespace parley::app::gallery {
namespace {

namespace kit = ui::kit;

constexpr kit::TextStyle line_style{{20, kit::Weight::regular}, 40};

constexpr std::array lines = {
    "Où est ma commande ? Größe 42, nicht 24.",
    "Где мой заказ? Спасибо!",
    "Πού είναι η παραγγελία μου;",
    "أين طلبي؟ رقم الطلب 48213",
    "איפה ההזמנה שלי? Studio One",
    "मेरा ऑर्डर कहाँ है? कृपया बताइए",
    "আমার অর্ডার কোথায়? দয়া করে জানান",
    "எனது ஆர்டர் எங்கே? நன்றி",
    "คำสั่งซื้อของฉันอยู่ที่ไหน",
    "តើការបញ្ជាទិញរបស់ខ្ញុំនៅឯណា",
    "ကျွန်ုပ်၏ အော်ဒါ ဘယ်မှာလဲ",
    "我的订单在哪里？谢谢。",
    "注文はどこですか？よろしく。",
    "제 주문은 어디에 있나요?",
    "👍🏽 👩‍👩‍👧 🇳🇿 🏳️‍🌈 ❤️ 😀",
    "رقم الهاتف 050-123-4567 (داخلي 12)",
    "قال (hello world) ثم 9.50$ مضى",
    "السعر \u2066(12 EUR)\u2069 فقط",
    "Order \u2067אבג 12\u2069 is late (שלום)",
    "Ta\u0302m, e\u0301te\u0301, n\u0303 and 1\u20E3",
};

class ScriptsPage final : public platform::Screen {
 public:
  explicit ScriptsPage(Look look) : look_(look) {}

  void draw(kit::Frame& frame) override {
    set_look(frame, look_);
    auto area = frame.screen().inset(20, 10);
    const auto main = kit::main_region(frame, area, {.name = "Scripts"});
    for (const auto* line : lines) {
      kit::text(frame, area.cut_top(line_style.line_height), line, {.style = line_style});
    }
  }

 private:
  Look look_;
};

// 250 words a frame, each of them for the first time, in a script that is drawn word by word.
class WordsPage final : public platform::Screen {
 public:
  explicit WordsPage(Look look) : look_(look) {}

  void draw(kit::Frame& frame) override {
    constexpr int all = 50'000;
    constexpr int at_once = 250;
    set_look(frame, look_);
    auto area = frame.screen().inset(20, 10);
    const auto main = kit::main_region(frame, area, {.name = "Words"});
    const auto count = std::to_string(shown_);
    kit::status(frame, area.cut_top(40), {.name = "Words shown", .text = count});
    const auto from = shown_ < all ? shown_ : shown_ - at_once;
    for (int i = 0; i < at_once; ++i) {
      const auto column = static_cast<float>(i % 10) * 120;
      const auto row = static_cast<float>(i / 10) * 28;
      kit::paint_text(frame, {area.x + column, area.y + row, 118, 28}, word(from + i),
                      kit::text_style::large, frame.theme().text);
    }
    if (shown_ >= all) return;
    shown_ += at_once;
    frame.request_frame();
  }

 private:
  // In the digits of seven, each of them a letter.
  static std::string word(int number) {
    static constexpr std::array letters = {"ب", "ت", "س", "ج", "ح", "خ", "م"};
    auto word = std::string("ك");
    for (int rest = number; rest > 0; rest /= 7) {
      word += letters[static_cast<std::size_t>(rest % 7)];
    }
    return word;
  }

  Look look_;
  int shown_ = 0;
};

}  // namespace

std::unique_ptr<platform::Screen> scripts_page(Look look) {
  return std::make_unique<ScriptsPage>(look);
}
std::unique_ptr<platform::Screen> words_page(Look look) {
  return std::make_unique<WordsPage>(look);
}

}  // namespace parley::app::gallery
