package ee.kaskkiri.bench;

import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.rules.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reasons while they are gathered; each once. */
final class Findings {
  private final Set<Reason> reasons = new LinkedHashSet<>();
  private final Set<String> consequences = new LinkedHashSet<>();

  void add(String code, String consequence, String basis, String certainty, String et, String en) {
    about(null, code, consequence, basis, certainty, et, en);
  }

  void about(
      @Nullable String subject,
      String code,
      String consequence,
      String basis,
      String certainty,
      String et,
      String en) {
    reasons.add(new Reason(code, consequence, basis, certainty, subject, new Bilingual(et, en)));
    consequences.add(consequence);
  }

  boolean lead(String consequence) {
    return consequences.contains(consequence);
  }

  List<Reason> list() {
    return new ArrayList<>(reasons);
  }
}
