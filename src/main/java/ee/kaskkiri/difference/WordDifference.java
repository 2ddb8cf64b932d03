package ee.kaskkiri.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what changed in a text: short texts whole, in long ones the words that changed. */
final class WordDifference {
  private static final int SHORT = 60;
  private static final int AROUND = 4;
  private static final String MORE = "…";
  private static final String NOTHING = "(nothing)";

  private final Paint paint;

  WordDifference(Paint paint) {
    this.paint = paint;
  }

  /** One line; null is a text that is not there. */
  String line(@Nullable String before, @Nullable String after) {
    String old = flat(before);
    String now = flat(after);
    if (before == null || after == null || (old.length() <= SHORT && now.length() <= SHORT)) {
      return paint.removed(old) + " → " + paint.added(now);
    }
    return words(List.of(old.split(" ")), List.of(now.split(" ")));
  }

  /** A text in one line; null and empty ones are said in words. */
  static String flat(@Nullable String text) {
    if (text == null) {
      return NOTHING;
    }
    return text.isBlank() ? "(empty)" : text.strip().replaceAll("\\s+", " ");
  }

  private String words(List<String> before, List<String> after) {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int start = delta.getSource().getPosition();
      same(line, before.subList(at, start), at == 0, false);
      part(line, "[-", delta.getSource().getLines(), "-]");
      part(line, "{+", delta.getTarget().getLines(), "+}");
      at = start + delta.getSource().size();
    }
    same(line, before.subList(at, before.size()), false, true);
    return line.toString();
  }

  private void part(StringBuilder line, String open, List<String> words, String close) {
    if (!words.isEmpty()) {
      String text = open + String.join(" ", words) + close;
      space(line).append(open.equals("[-") ? paint.removed(text) : paint.added(text));
    }
  }

  /** Words that stayed; of many, those beside a change. */
  private static void same(StringBuilder line, List<String> words, boolean first, boolean last) {
    int before = first ? 0 : AROUND;
    int behind = last ? 0 : AROUND;
    if (words.size() <= before + behind + 1) {
      if (!words.isEmpty()) {
        space(line).append(String.join(" ", words));
      }
      return;
    }
    if (before > 0) {
      space(line).append(String.join(" ", words.subList(0, before)));
    }
    space(line).append(MORE);
    if (behind > 0) {
      space(line).append(String.join(" ", words.subList(words.size() - behind, words.size())));
    }
  }

  private static StringBuilder space(StringBuilder line) {
    return line.isEmpty() ? line : line.append(' ');
  }
}
