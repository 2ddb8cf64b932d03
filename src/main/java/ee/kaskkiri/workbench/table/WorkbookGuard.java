package ee.kaskkiri.workbench.table;

import ee.kaskkiri.engine.table.TableRefusedException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Refuses files that are no spreadsheet, or that would fill the memory. */
final class WorkbookGuard {
  /** The largest file that is taken. */
  static final int LARGEST = 5_000_000;

  private static final int LARGEST_UNPACKED = 20_000_000;
  private static final int MOST_ENTRIES = 1000;
  private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private WorkbookGuard() {}

  /**
   * Looks at a file without opening it.
   *
   * @throws TableRefusedException if it is not to be opened
   */
  static void check(byte[] file) {
    if (file.length > LARGEST) {
      throw new TableRefusedException(
          "Fail on suurem kui 5 MB. Saada ainult selle tabeli fail.",
          "The file is larger than 5 MB. Send only the file of this table.");
    }
    if (starts(file, OLD)) {
      throw new TableRefusedException(
          "See on vana Exceli (.xls) või parooliga kaitstud fail. Salvesta see ilma paroolita .xlsx-failina.",
          "This is a file of old Excel (.xls), or has a password. Save it as .xlsx without one.");
    }
    if (!starts(file, new byte[] {'P', 'K'})) {
      throw notASheet();
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      if (!unpacks(zip)) {
        throw notASheet();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw notASheet();
    }
  }

  private static boolean unpacks(ZipInputStream zip) throws IOException {
    Unpacked unpacked = new Unpacked(zip);
    SheetCount count = new SheetCount();
    int entries = 0;
    boolean workbook = false;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (++entries > MOST_ENTRIES) {
        throw tooLarge();
      }
      workbook |= entry.getName().equals("xl/workbook.xml");
      count.add(unpacked);
      unpacked.skipRest();
    }
    return workbook;
  }

  private static TableRefusedException tooLarge() {
    return new TableRefusedException(
        "Faili sisu on lahti pakituna liiga suur. Saada ainult selle tabeli fail.",
        "The content of the file is too large once unpacked. Send only the file of this table.");
  }

  /** What comes out of all entries, one after the other, and never too much of it. */
  private static final class Unpacked extends FilterInputStream {
    private long length;

    Unpacked(ZipInputStream zip) {
      super(zip);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      length += Math.max(0, read);
      if (length > LARGEST_UNPACKED) {
        throw tooLarge();
      }
      return read;
    }

    void skipRest() throws IOException {
      byte[] rest = new byte[1 << 16];
      while (read(rest, 0, rest.length) >= 0) {
        // it is only counted
      }
    }

    @Override
    public void close() {
      // the next entry is still to be read
    }
  }

  static TableRefusedException notASheet() {
    return new TableRefusedException(
        "See ei ole Exceli .xlsx-fail. Laadi tabel siit alla, muuda seda ja salvesta .xlsx-failina.",
        "This is no .xlsx file of Excel. Download the table here, change it, and save it as .xlsx.");
  }

  private static boolean starts(byte[] file, byte[] with) {
    return file.length >= with.length
        && java.util.Arrays.equals(file, 0, with.length, with, 0, with.length);
  }
}
