package ee.kaskkiri.engine;

import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import ee.kaskkiri.rules.RuleFile.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds rules that read the clock, so that one request would get another answer tomorrow. */
final class ClockCalls {
  private static final Pattern DMN = Pattern.compile("(?<![\\w.])(?:today|now)\\s*\\(\\s*\\)");
  private static final Pattern DRL =
      Pattern.compile(
          "\\b(?:(?:Local|Zoned|Offset)(?:Date|Time|DateTime)|Instant|Year|YearMonth)\\s*\\.\\s*now\\s*\\("
              + "|\\bClock\\s*\\.\\s*system\\w*\\s*\\("
              + "|\\bSystem\\s*\\.\\s*(?:currentTimeMillis|nanoTime)\\s*\\("
              + "|\\bnew\\s+Date\\s*\\(\\s*\\)"
              + "|\\bCalendar\\s*\\.\\s*getInstance\\s*\\(");
  private static final Pattern DMN_COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern DRL_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?<!:)//[^\\n]*");

  private ClockCalls() {}

  /** Every call in the files of an edition, with its line. */
  static List<Finding> of(Edition edition) {
    List<Finding> findings = new ArrayList<>();
    for (RuleFile file : edition.files()) {
      boolean dmn = file.language() == Language.DMN;
      String text = blanked(file.text(), dmn ? DMN_COMMENT : DRL_COMMENT);
      Matcher calls = (dmn ? DMN : DRL).matcher(text);
      while (calls.find()) {
        long line = text.substring(0, calls.start()).chars().filter(c -> c == '\n').count() + 1;
        findings.add(
            Finding.warning(
                file.path(),
                "line " + line,
                "'" + calls.group() + "' reads the clock, so the answer changes with the day.",
                "Take the day that counts instead, which act.yaml names as 'on'."));
      }
    }
    return findings;
  }

  private static String blanked(String text, Pattern comment) {
    return comment.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }
}
