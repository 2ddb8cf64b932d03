package ee.kaskkiri.decision.csv;

import ee.kaskkiri.engine.input.NearName;
import ee.kaskkiri.engine.type.Field;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.problem.ProblemDetail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds the columns of a header against what a topic declares, and collects what does not fit. */
final class HeaderReading {
  private static final String UNKNOWN = "unknown-key";
  private static final String MISSING = "missing-key";
  private static final String WRONG = "wrong-type";

  /** More than a person will read; each may list all that the rules take. */
  private static final int MOST = 100;

  private final List<ProblemDetail> errors = new ArrayList<>();

  /** What is wrong so far. */
  List<ProblemDetail> errors() {
    return errors;
  }

  /** Something about a column that is wrong whatever the topic takes. */
  void wrong(@Nullable CsvPath path, String detail, String expected) {
    add(path == null ? "" : path.pointer(), WRONG, detail, expected, null, List.of());
  }

  /** The part of the input that a branch fills; null if it does not fit. */
  @Nullable Part part(Branch branch, Declared declared) {
    ValueType type = declared.type();
    if (branch.column() != Branch.NO_COLUMN) {
      return leaf(branch, type);
    }
    if (type instanceof ValueType.Fields fields && branch.places().isEmpty()) {
      return group(branch, declared, fields);
    }
    if (type instanceof ValueType.ListOf list && branch.names().isEmpty()) {
      return elements(branch, declared, list);
    }
    wrong(branch.path(), "'" + branch.path() + "' is " + form(type) + ".", named(branch, type));
    return null;
  }

  private @Nullable Part leaf(Branch branch, ValueType type) {
    if (branch.goesOn()) {
      wrong(
          branch.path(),
          "The column '" + branch.path() + "' stands beside columns for its parts.",
          "one of the two");
      return null;
    }
    return type instanceof ValueType.Scalar scalar
        ? new Part.Single(branch.column(), scalar.kind(), type.nullable())
        : new Part.Json(branch.column(), branch.path().toString(), type.nullable());
  }

  /** The names of an object. */
  Part.Group group(Branch branch, Declared declared, ValueType.Fields fields) {
    Map<String, Part> parts = new LinkedHashMap<>();
    Known known = new Known(branch.path(), declared.names());
    branch
        .names()
        .forEach(
            (name, below) -> {
              Declared field = declared.field(name);
              if (field == null) {
                unknown(known, below);
                return;
              }
              Part part = part(below, field);
              if (part != null) {
                parts.put(name, part);
              }
            });
    if (declared.own()) {
      fields.fields().forEach((name, field) -> present(branch, name, field));
    }
    return new Part.Group(parts, fields.nullable(), declared.optional());
  }

  private void present(Branch branch, String name, Field field) {
    if (!field.optional() && !branch.names().containsKey(name)) {
      CsvPath missing = branch.path().and(new CsvPath.Name(name));
      String column = column(missing, field.type());
      add(
          missing.pointer(),
          MISSING,
          "There is no column '" + column + "'.",
          form(field.type()),
          null,
          List.of());
    }
  }

  private @Nullable Part elements(Branch branch, Declared declared, ValueType.ListOf list) {
    List<Part> parts = new ArrayList<>();
    int places = branch.places().size();
    if (branch.places().lastKey() != places - 1) {
      int gap =
          IntStream.range(0, places)
              .filter(place -> !branch.places().containsKey(place))
              .findFirst()
              .orElse(0);
      wrong(
          branch.path(),
          "There is a column for '"
              + branch.path()
              + "["
              + branch.places().lastKey()
              + "]', and none for '"
              + branch.path()
              + "["
              + gap
              + "]'.",
          "places of a list counted from 0, with none left out");
      return null;
    }
    for (Branch below : branch.places().values()) {
      Part part = part(below, declared.element(list));
      if (part != null) {
        parts.add(part);
      }
    }
    return new Part.Elements(parts, branch.path().toString(), list.nullable());
  }

  /** What a branch may hold; all that is said of it shares one list. */
  private static final class Known {
    private final CsvPath above;
    private final Set<String> names;
    private @Nullable List<String> paths;

    Known(CsvPath above, Set<String> names) {
      this.above = above;
      this.names = names;
    }

    @Nullable String meant(String name) {
      return NearName.of(name, names).map(this::path).orElse(null);
    }

    List<String> paths() {
      List<String> made = paths;
      if (made == null) {
        made = List.copyOf(names.stream().map(this::path).distinct().toList()); // copied once
        paths = made;
      }
      return made;
    }

    private String path(String name) {
      return above.and(new CsvPath.Name(name)).toString();
    }
  }

  private void unknown(Known known, Branch branch) {
    if (full()) {
      return;
    }
    add(
        branch.path().pointer(),
        UNKNOWN,
        "The column '" + branch.path() + "' names nothing that the rules take.",
        null,
        known.meant(((CsvPath.Name) branch.path().last()).text()),
        known.paths());
  }

  private boolean full() {
    return errors.size() >= MOST;
  }

  /** A name of a column for a type: of a list, that of its first element's. */
  private static String column(CsvPath path, ValueType type) {
    return type instanceof ValueType.ListOf ? path + "[0]" : path.toString();
  }

  private static String form(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return scalar.kind().expectation();
    }
    return type instanceof ValueType.ListOf
        ? "a list"
        : type instanceof ValueType.Fields ? "a group of named values" : "of no declared type";
  }

  private static String named(Branch branch, ValueType type) {
    String name = branch.path().toString();
    if (type instanceof ValueType.ListOf) {
      return "columns such as '" + name + "[0]'";
    }
    return type instanceof ValueType.Fields fields && !fields.fields().isEmpty()
        ? "columns such as '" + name + "." + fields.fields().keySet().iterator().next() + "'"
        : "one column '" + name + "'";
  }

  private void add(
      String pointer,
      String kind,
      String detail,
      @Nullable String expected,
      @Nullable String meant,
      List<String> known) {
    if (!full()) {
      errors.add(
          new ProblemDetail(detail, pointer, null, kind, expected, meant, known, null, null));
    }
  }
}
