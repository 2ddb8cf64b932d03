package ee.kaskkiri.regression.impact.report;

import ee.kaskkiri.regression.impact.Change;
import ee.kaskkiri.regression.impact.ReasonChange;
import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it.
 *
 * @param change the question and its answers
 * @param kind where a case comes from; null if it is none
 * @param before how the first answer stands
 * @param after how the second stands
 * @param same whether both stand alike
 * @param money its euros
 * @param reasons what became of its reasons
 */
record ChangeView(
    Change change,
    @Nullable Bilingual kind,
    Bilingual before,
    Bilingual after,
    boolean same,
    List<MoneyView> money,
    List<ReasonView> reasons) {
  private static final Figures FIGURES = Figures.typeset();

  ChangeView {
    money = List.copyOf(money);
    reasons = List.copyOf(reasons);
  }

  /**
   * Euros as text.
   *
   * @param value what they are
   * @param before by the first release
   * @param after by the second
   * @param difference the second less the first
   * @param sign gain, loss or none
   */
  record MoneyView(String value, String before, String after, String difference, String sign) {
    static MoneyView of(Change.Money money) {
      return new MoneyView(
          money.value(),
          FIGURES.money(money.before()),
          FIGURES.money(money.after()),
          FIGURES.difference(money.difference()),
          sign(money.difference().signum()));
    }

    private static String sign(int sign) {
      if (sign == 0) {
        return "none";
      }
      return sign > 0 ? "gain" : "loss";
    }
  }

  /**
   * What became of a reason.
   *
   * @param name code and subject
   * @param what what became of it
   * @param before its text before; null if it came
   * @param after its text after; null if it went
   */
  record ReasonView(
      String name, Bilingual what, @Nullable Bilingual before, @Nullable Bilingual after) {
    static ReasonView of(ReasonChange change) {
      return new ReasonView(
          change.name(), Words.of(change.change()), change.before(), change.after());
    }
  }

  static ChangeView of(Change change) {
    return new ChangeView(
        change,
        change.kind() == null ? null : Words.of(change.kind()),
        Words.of(change.before().standing()),
        Words.of(change.after().standing()),
        change.before().standing().equals(change.after().standing()),
        change.money().stream().map(MoneyView::of).toList(),
        change.reasons().stream().map(ReasonView::of).toList());
  }

  /** What people call it. */
  public String title() {
    return change.title() == null ? change.ref() : change.title();
  }

  /** Why it is not decided; empty if it is. */
  public List<String> messages() {
    return change.after().messages().isEmpty()
        ? change.before().messages()
        : change.after().messages();
  }
}
