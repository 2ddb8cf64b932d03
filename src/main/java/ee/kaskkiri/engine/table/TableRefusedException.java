package ee.kaskkiri.engine.table;

import ee.kaskkiri.rules.Bilingual;
import java.util.Objects;

/** Rows that cannot stand in a table, or a table that cannot be written. Nothing was changed. */
public final class TableRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Bilingual text;

  /** Says what is wrong and what would be right. */
  public TableRefusedException(Bilingual text) {
    super(text.en(), null, false, false);
    this.text = Objects.requireNonNull(text, "text");
  }

  /** Says what is wrong and what would be right. */
  public TableRefusedException(String et, String en) {
    this(new Bilingual(et, en));
  }

  /** What is wrong, for people. */
  public Bilingual text() {
    return text;
  }
}
