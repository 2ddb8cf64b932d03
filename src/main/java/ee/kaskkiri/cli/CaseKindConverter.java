package ee.kaskkiri.cli;

import ee.kaskkiri.regression.CaseKind;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the kind of a case from the command line. */
final class CaseKindConverter implements ITypeConverter<CaseKind> {
  static final String KINDS = "published, worked-example, boundary, bug, derived";

  @Override
  public CaseKind convert(String text) {
    return Arrays.stream(CaseKind.values())
        .filter(kind -> kind.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "there is no kind of case '" + text + "'. There are: " + KINDS + "."));
  }
}
