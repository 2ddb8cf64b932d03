package ee.kaskkiri.rules;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One file of rules: a DMN model or a DRL file.
 *
 * @param path path inside the rule repository
 * @param topic the question that it answers, which is its name without the ending
 * @param language how it is written
 * @param text its content
 */
public record RuleFile(String path, String topic, Language language, String text) {

  /** A rule language, known by the ending of the file. */
  public enum Language {
    /** Decision Model and Notation. */
    DMN,
    /** Drools Rule Language. */
    DRL
  }

  public RuleFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
  }

  static RuleFile of(String path, String topic, Language language, byte[] content) {
    return new RuleFile(path, topic, language, new String(content, StandardCharsets.UTF_8));
  }
}
