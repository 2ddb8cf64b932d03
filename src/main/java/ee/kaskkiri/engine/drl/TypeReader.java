package ee.kaskkiri.engine.drl;

import ee.kaskkiri.rules.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;

/** Reads the types that a DRL file declares. */
final class TypeReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final String file;
  private final List<Finding> findings;
  private final Map<String, TypeDeclarationDescr> declared = new LinkedHashMap<>();

  TypeReader(String file, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The declared types by name, in the order of the file. */
  Map<String, DeclaredType> read(PackageDescr source) {
    source.getTypeDeclarations().forEach(type -> declared.put(type.getTypeName(), type));
    Map<String, DeclaredType> types = new LinkedHashMap<>();
    declared.forEach((name, type) -> types.put(name, type(name, type)));
    return types;
  }

  private DeclaredType type(String name, TypeDeclarationDescr type) {
    boolean input = Annotations.has(type, "input");
    String key = Annotations.text(type, "input");
    if (input && key == null) {
      error(type.getLine(), name + " is an input without a key.", "Write @input(\"key\").");
    }
    return new DeclaredType(
        name,
        type.getLine(),
        key,
        Annotations.has(type, "many"),
        Annotations.has(type, "nullable"),
        fields(type, declared.size()));
  }

  private List<DeclaredField> fields(TypeDeclarationDescr type, int ancestorsLeft) {
    List<DeclaredField> fields = new ArrayList<>();
    TypeDeclarationDescr parent =
        type.getSuperTypeName() == null ? null : declared.get(type.getSuperTypeName());
    if (parent != null && ancestorsLeft > 0) {
      fields.addAll(fields(parent, ancestorsLeft - 1));
    }
    type.getFields().values().forEach(field -> fields.add(field(field)));
    return fields;
  }

  private DeclaredField field(TypeFieldDescr field) {
    String element = Annotations.text(field, "of");
    return new DeclaredField(
        field.getFieldName(),
        field.getLine(),
        simple(field.getPattern().getObjectType()),
        element == null ? null : simple(element),
        Annotations.has(field, "key"),
        Annotations.has(field, "nullable"),
        Annotations.texts(field, "allowed"),
        number(field, "min"),
        number(field, "max"),
        Annotations.text(field, "label"));
  }

  private @Nullable BigDecimal number(TypeFieldDescr field, String annotation) {
    String raw = Annotations.raw(field, annotation);
    if (raw == null) {
      return null;
    }
    if (NUMBER.matcher(raw).matches()) {
      return new BigDecimal(raw);
    }
    error(
        field.getLine(),
        "@" + annotation + "(" + raw + ") of " + field.getFieldName() + " is no number.",
        "Write @" + annotation + "(1).");
    return null;
  }

  private void error(int line, String message, String mend) {
    findings.add(Finding.error(file, Places.line(line), message, mend));
  }

  private static String simple(String type) {
    String raw = type.contains("<") ? type.substring(0, type.indexOf('<')) : type;
    return raw.substring(raw.lastIndexOf('.') + 1);
  }
}
