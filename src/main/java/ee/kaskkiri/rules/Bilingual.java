package ee.kaskkiri.rules;

import java.util.Objects;

/**
 * A text that people read, in both languages of the service.
 *
 * @param et Estonian, the language of the law
 * @param en English
 */
public record Bilingual(String et, String en) {
  public Bilingual {
    Objects.requireNonNull(et, "et");
    Objects.requireNonNull(en, "en");
  }
}
