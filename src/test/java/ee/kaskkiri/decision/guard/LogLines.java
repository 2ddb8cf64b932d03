package ee.kaskkiri.decision.guard;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the service logs from now on, in all detail, until it is closed. */
final class LogLines implements AutoCloseable {
  private static final PatternFormatter FORMAT = new PatternFormatter("%c %X %m%e");

  private final Logger root = LogContext.getLogContext().getLogger("");
  private final Logger own = LogContext.getLogContext().getLogger("ee.kaskkiri");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final ExtHandler handler =
      new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord entry) {
          lines.add(FORMAT.format(entry));
        }
      };

  LogLines() {
    own.setLevel(Level.DEBUG);
    root.addHandler(handler);
  }

  List<String> all() {
    return lines;
  }

  @Override
  public void close() {
    root.removeHandler(handler);
    own.setLevel(null);
  }
}
