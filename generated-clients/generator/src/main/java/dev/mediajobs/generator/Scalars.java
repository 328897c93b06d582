package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rewrites scalars and enums, so that no number loses a digit. Safe for use by several threads. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Scalars {
    private static final Set<String> SHORT_FORMATS = Set.of("int8", "int16", "int32", "uint8", "uint16");
    private static final Set<String> LONG_FORMATS = Set.of("int64", "uint32", "long");
    /** Formats of text with a type or a description of their own. */
    private static final Set<String> TEXT_FORMATS =
            Set.of("date", "date-time", "local-date-time", "byte", "number", "uri", "uuid", "email", "password");

    private static final Set<String> PLAIN = Set.of("int", "integer", "unix-time", "timestamp", "unixtime");

    private final boolean plainIntegersAreInt;

    Scalars(boolean plainIntegersAreInt) {
        this.plainIntegersAreInt = plainIntegersAreInt;
    }

    Schema simplify(Schema<?> schema, String type) {
        Schema simple = Schemas.describe(new Schema<>(), schema);
        simple.setType(type);
        simple.setFormat(schema.getFormat());
        simple.setMinimum(minimum(schema));
        simple.setMaximum(maximum(schema));
        simple.setMaxLength(schema.getMaxLength());
        List<Object> values = Schemas.values(schema);
        switch (type) {
            case "string" -> text(simple, schema, values);
            case "integer" -> integer(simple, values);
            case "number" -> number(simple);
            default -> simple.setFormat(null);
        }
        return simple;
    }

    private static java.math.BigDecimal minimum(Schema<?> schema) {
        return schema.getMinimum() != null ? schema.getMinimum() : schema.getExclusiveMinimumValue();
    }

    private static java.math.BigDecimal maximum(Schema<?> schema) {
        return schema.getMaximum() != null ? schema.getMaximum() : schema.getExclusiveMaximumValue();
    }

    private static void text(Schema simple, Schema<?> schema, List<Object> values) {
        if (!values.isEmpty()) {
            simple.setFormat(null);
            simple.setMaxLength(null);
            simple.setEnum(new ArrayList<>(
                    values.stream().map(String::valueOf).distinct().toList()));
        } else if (schema.getContentEncoding() != null
                && schema.getContentEncoding().equals("base64")) {
            simple.setFormat("byte");
        } else if (!TEXT_FORMATS.contains(String.valueOf(schema.getFormat()))) {
            // The generator takes a format such as "object" for a type. Bytes are files only in forms and whole bodies.
            simple.setFormat(null);
        }
    }

    private void integer(Schema simple, List<Object> values) {
        String format = simple.getFormat();
        if (!values.isEmpty()) {
            boolean small = values.stream().allMatch(Integer.class::isInstance);
            simple.setFormat(small && (format == null || SHORT_FORMATS.contains(format)) ? format : "int64");
            simple.setEnum(new ArrayList<>(values));
            simple.setMinimum(null);
            simple.setMaximum(null);
        } else if (format == null || PLAIN.contains(format)) {
            simple.setFormat(plainIntegersAreInt ? null : "int64");
        } else if (SHORT_FORMATS.contains(format)) {
            simple.setFormat("int32");
        } else if (LONG_FORMATS.contains(format)) {
            simple.setFormat("int64");
        } else {
            // Unsigned or longer than 64 bits.
            simple.setType("number");
            simple.setFormat(null);
        }
    }

    private static void number(Schema simple) {
        if (!"double".equals(simple.getFormat()) && !"float".equals(simple.getFormat())) {
            simple.setFormat(null);
        }
    }
}
