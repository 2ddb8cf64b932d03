package ee.kaskkiri.engine.drl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.jspecify.annotations.Nullable;

/** Reads the metadata, {@code @name("text", …)}, of an element of a DRL file. */
final class Annotations {
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private Annotations() {}

  static boolean has(AnnotatedBaseDescr element, String name) {
    return element.getAnnotation(name) != null;
  }

  /** What stands in the brackets; null if the element has no such annotation. */
  static @Nullable String raw(AnnotatedBaseDescr element, String name) {
    AnnotationDescr annotation = element.getAnnotation(name);
    return annotation == null || annotation.getSingleValueAsString() == null
        ? null
        : annotation.getSingleValueAsString().strip();
  }

  /** Every quoted text in the brackets. */
  static List<String> texts(AnnotatedBaseDescr element, String name) {
    String raw = raw(element, name);
    return raw == null
        ? List.of()
        : QUOTED.matcher(raw).results().map(quoted -> unescape(quoted.group(1))).toList();
  }

  /** The first quoted text in the brackets; null if there is none. */
  static @Nullable String text(AnnotatedBaseDescr element, String name) {
    List<String> texts = texts(element, name);
    return texts.isEmpty() ? null : texts.get(0);
  }

  private static String unescape(String text) {
    return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
  }
}
