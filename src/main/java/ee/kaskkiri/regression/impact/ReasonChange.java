package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import ee.kaskkiri.engine.Reason;
import ee.kaskkiri.rules.Bilingual;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason that went, came, or is put in other words.
 *
 * @param change which of these
 * @param code its code
 * @param subject whom it is about; null if the whole case
 * @param before its text by the first release; null if it came
 * @param after its text by the second release; null if it went
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonChange(
    Kind change,
    String code,
    @Nullable String subject,
    @Nullable Bilingual before,
    @Nullable Bilingual after) {
  public ReasonChange {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(code, "code");
  }

  /** What became of a reason. */
  public enum Kind {
    /** It is no longer given. */
    @JsonProperty("went")
    WENT,
    /** It was not given before. */
    @JsonProperty("came")
    CAME,
    /** It is given in other words. */
    @JsonProperty("reworded")
    REWORDED
  }

  /**
   * By what a reason is the same.
   *
   * @param code its code
   * @param subject whom it is about; null if the whole case
   */
  record Key(String code, @Nullable String subject) {
    static Key of(Reason reason) {
      return new Key(reason.code(), reason.subject());
    }
  }

  /** What became of the reasons of an answer: first those that went, then the others. */
  static List<ReasonChange> between(List<Reason> before, List<Reason> after) {
    Map<Key, Set<Bilingual>> first = texts(before);
    Map<Key, Set<Bilingual>> second = texts(after);
    List<ReasonChange> changes = new ArrayList<>();
    first.forEach(
        (key, texts) -> {
          if (!second.containsKey(key)) {
            texts.forEach(text -> changes.add(change(Kind.WENT, key, text, null)));
          }
        });
    second.forEach(
        (key, texts) -> {
          Set<Bilingual> old = first.get(key);
          if (old == null) {
            texts.forEach(text -> changes.add(change(Kind.CAME, key, null, text)));
          } else if (!old.equals(texts)) {
            Bilingual other = old.iterator().next();
            changes.add(change(Kind.REWORDED, key, other, texts.iterator().next()));
          }
        });
    return changes;
  }

  private static Map<Key, Set<Bilingual>> texts(List<Reason> reasons) {
    Map<Key, Set<Bilingual>> texts = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      texts.computeIfAbsent(Key.of(reason), missing -> new LinkedHashSet<>()).add(reason.text());
    }
    return texts;
  }

  private static ReasonChange change(
      Kind kind, Key key, @Nullable Bilingual before, @Nullable Bilingual after) {
    return new ReasonChange(kind, key.code(), key.subject(), before, after);
  }

  /** Code and subject, for people. */
  public String name() {
    return subject == null ? code : code + " (" + subject + ")";
  }
}
