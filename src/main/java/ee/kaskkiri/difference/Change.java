package ee.kaskkiri.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param kind what happened
 * @param what to what sort of thing
 * @param place where
 * @param effect how far it may reach
 * @param before the text or name that stood there; null if there was none
 * @param after the text or name that stands there; null if there is none
 * @param position where it stood and stands; null if it is where it was, or has no place in an
 *     order
 * @param details cells of a row, properties of an element, values of a case
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
    Kind kind,
    What what,
    Place place,
    Effect effect,
    @Nullable String before,
    @Nullable String after,
    @Nullable Position position,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detail> details) {

  /** What happened. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** It has another name or id; what it holds may have changed as well. */
    RENAMED,
    /** It stands elsewhere among its like. */
    MOVED,
    /** Only the form changed: spaces, comments, the drawing of the diagram. */
    FORM,
    /** It cannot be read, so that nobody can say what changed in it. */
    UNREADABLE;

    /** As JSON writes it. */
    @JsonValue
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where something stood and stands among its like.
   *
   * @param before position before, from 1; null if it was not there
   * @param after position after, from 1; null if it is not there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Position(@Nullable Integer before, @Nullable Integer after) {}

  /**
   * A part of what differs.
   *
   * @param name column, property or JSON pointer
   * @param label what people call it; null if it has no label of its own
   * @param before text that stood there; null if there was none
   * @param after text that stands there; null if there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Detail(
      String name, @Nullable String label, @Nullable String before, @Nullable String after) {
    public Detail {
      Objects.requireNonNull(name, "name");
    }
  }

  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(effect, "effect");
    details = List.copyOf(details);
  }

  static Change of(
      Kind kind,
      What what,
      Place place,
      Effect effect,
      @Nullable String before,
      @Nullable String after) {
    return new Change(kind, what, place, effect, before, after, null, List.of());
  }

  Change withoutNames() {
    return new Change(kind, what, place, effect, null, null, position, details);
  }

  Change with(List<Detail> parts) {
    return new Change(kind, what, place, effect, before, after, position, parts);
  }
}
