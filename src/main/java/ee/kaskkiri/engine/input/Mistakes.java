package ee.kaskkiri.engine.input;

import ee.kaskkiri.engine.input.InputError.Mistake;
import ee.kaskkiri.engine.type.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, and keeps the steps to the place being read. */
final class Mistakes {
  /** More than a person will read; a broken register of thousands must not make a huge answer. */
  private static final int MOST = 100;

  private static final int USUAL_DEPTH = 8;

  private final List<InputError> errors = new ArrayList<>();
  private @Nullable Object[] steps = new Object[USUAL_DEPTH];
  private int depth;

  boolean any() {
    return !errors.isEmpty();
  }

  int count() {
    return errors.size();
  }

  boolean full() {
    return errors.size() >= MOST;
  }

  List<InputError> list() {
    return List.copyOf(errors);
  }

  /** Steps down to a key; returns the mark to {@link #leave} with. */
  int enter(String key) {
    return enter((Object) key);
  }

  /** Steps down to an element; returns the mark to {@link #leave} with. */
  int enter(int index) {
    return enter((Object) index);
  }

  private int enter(Object step) {
    if (depth == steps.length) {
      steps = Arrays.copyOf(steps, 2 * depth);
    }
    steps[depth] = step;
    return depth++;
  }

  void leave(int mark) {
    depth = mark;
  }

  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      pointer.append('/').append(String.valueOf(steps[i]).replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  void unknownKey(String key, Set<String> known) {
    int mark = enter(key);
    String expected = known.isEmpty() ? "nothing" : "one of " + String.join(", ", known);
    add(
        Mistake.UNKNOWN_KEY,
        "'" + key + "' is not known here.",
        expected,
        NearName.of(key, known).orElse(null));
    leave(mark);
  }

  void missingKey(String key, ValueType type) {
    int mark = enter(key);
    add(Mistake.MISSING_KEY, "'" + key + "' is missing.", Expectation.of(type), null);
    leave(mark);
  }

  void wrongType(String got, ValueType type) {
    add(Mistake.WRONG_TYPE, got + " stands here.", Expectation.of(type), null);
  }

  /** What stands here looks right but is no value, for a reason told in a sentence. */
  void noValue(String problem, ValueType type) {
    add(Mistake.WRONG_TYPE, problem, Expectation.of(type), null);
  }

  void notAllowed(String got, ValueType type, @Nullable String meant) {
    add(Mistake.NOT_ALLOWED, got + " is not allowed here.", Expectation.of(type), meant);
  }

  private void add(Mistake kind, String detail, @Nullable String expected, @Nullable String meant) {
    if (!full()) {
      errors.add(new InputError(pointer(), kind, detail, expected, meant));
    }
  }
}
