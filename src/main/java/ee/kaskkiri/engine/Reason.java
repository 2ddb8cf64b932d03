package ee.kaskkiri.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import ee.kaskkiri.rules.Bilingual;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why an answer is as it is.
 *
 * @param code reason code, stable for ever
 * @param consequence what it leads to, as the rule file says; null if it says nothing
 * @param basis where the law says so; null if the rule file does not say
 * @param certainty how sure the basis is; null if the rule file does not say
 * @param subject whom it is about; null if the whole case
 * @param text for the applicant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
    String code,
    @Nullable String consequence,
    @Nullable String basis,
    @Nullable String certainty,
    @Nullable String subject,
    Bilingual text) {
  public Reason {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
  }

  /** Of what tells reasons apart; the other texts are long, and made anew for every decision. */
  @Override
  public int hashCode() {
    return Objects.hash(code, subject, text.et());
  }
}
