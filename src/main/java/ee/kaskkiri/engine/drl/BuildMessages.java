package ee.kaskkiri.engine.drl;

import ee.kaskkiri.rules.Finding;
import ee.kaskkiri.rules.RuleFile;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.drl.parser.DroolsError;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/** What the parser and the compiler say about a DRL file, as findings with its lines. */
final class BuildMessages {
  /** Begins the message that repeats the whole generated source. */
  private static final String DUMP = "Java source of ";

  private final RuleFile file;

  BuildMessages(RuleFile file) {
    this.file = file;
  }

  Finding parsed(DroolsError error) {
    int[] lines = error.getLines();
    String place =
        lines == null || lines.length == 0
            ? null
            : Places.line(Arrays.stream(lines).min().orElse(1));
    return Finding.error(file.path(), place, error.getMessage());
  }

  /** The messages of a build, the same one once. */
  Set<Finding> built(List<Message> messages) {
    Set<Finding> findings = new LinkedHashSet<>();
    for (Message message : messages) {
      if (!message.getText().startsWith(DUMP)) {
        findings.add(
            new Finding(
                level(message), file.path(), place(message), message.getText().strip(), null));
      }
    }
    return findings;
  }

  private @Nullable String place(Message message) {
    String path = message.getPath();
    if (path != null && path.endsWith(DrlCompiler.ENDING) && message.getLine() > 0) {
      return Places.line(message.getLine());
    }
    return Places.suspected(file.text(), message.getText());
  }

  private static Finding.Level level(Message message) {
    return switch (message.getLevel()) {
      case ERROR -> Finding.Level.ERROR;
      case WARNING -> Finding.Level.WARNING;
      case INFO -> Finding.Level.INFO;
    };
  }
}
