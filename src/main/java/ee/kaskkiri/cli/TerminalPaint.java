package ee.kaskkiri.cli;

import ee.kaskkiri.difference.Paint;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Colours for a terminal. */
final class TerminalPaint implements Paint {
  private TerminalPaint() {}

  /** Colours if the output goes to a terminal that shows them, none otherwise. */
  @SuppressWarnings("SystemConsoleNull") // the build insists on Java 17, where it is null
  static Paint of(CommandLine command) {
    Ansi ansi = command.getColorScheme().ansi();
    boolean colours =
        ansi == Ansi.AUTO ? System.console() != null && ansi.enabled() : ansi.enabled();
    return colours ? new TerminalPaint() : Paint.NONE;
  }

  @Override
  public String heading(String text) {
    return styled(text, Style.bold);
  }

  @Override
  public String removed(String text) {
    return styled(text, Style.fg_red);
  }

  @Override
  public String added(String text) {
    return styled(text, Style.fg_green);
  }

  @Override
  public String faint(String text) {
    return styled(text, Style.faint);
  }

  private static String styled(String text, IStyle style) {
    return style.on() + text + style.off();
  }
}
