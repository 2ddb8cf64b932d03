package ee.kaskkiri.regression;

import ee.kaskkiri.rules.Bilingual;
import java.util.List;
import java.util.Objects;

/**
 * Which cases are given a reason.
 *
 * @param code reason code
 * @param text its text in the first of them
 * @param cases ids of the cases, in the order of the file
 */
public record CodeCoverage(String code, Bilingual text, List<String> cases) {
  public CodeCoverage {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    cases = List.copyOf(cases);
  }
}
