package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.SourceVersion;
import org.openapitools.codegen.utils.ModelUtils;

/** Chooses Java names that hide nothing and do not collide. */
final class Names {
    /** Classes that generated code uses by their simple name. */
    private static final Set<String> TYPES = Set.of(
            "ApiOperation",
            "ArrayList",
            "AssertionError",
            "AutoCloseable",
            "BigDecimal",
            "Body",
            "Boolean",
            "BooleanValue",
            "Builder",
            "Byte",
            "ByteString",
            "Call",
            "CharSequence",
            "Character",
            "Class",
            "Comparable",
            "DELETE",
            "DateTimeValue",
            "DateValue",
            "DecimalValue",
            "Deprecated",
            "Double",
            "EncodedParameters",
            "Enum",
            "EnumJson",
            "EnumValues",
            "Error",
            "Exception",
            "Extras",
            "Field",
            "Float",
            "FormBody",
            "FormFile",
            "FormUrlEncoded",
            "FreeFormJsonAdapter",
            "Function",
            "FunctionalInterface",
            "GET",
            "HEAD",
            "HTTP",
            "Header",
            "HeaderMap",
            "Headers",
            "IOException",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "JobPhase",
            "JsonAdapter",
            "JsonClass",
            "JsonDataException",
            "JsonReader",
            "JsonWriter",
            "List",
            "ListValue",
            "LocalDate",
            "LocalDateTime",
            "Long",
            "LongValue",
            "Map",
            "MapValue",
            "Math",
            "MemberReader",
            "MemberWriter",
            "Module",
            "Moshi",
            "MultipartBody",
            "MultipartFormBuilder",
            "NullMarked",
            "Nullable",
            "Number",
            "OPTIONS",
            "Object",
            "Objects",
            "OffsetDateTime",
            "Operation",
            "Override",
            "PATCH",
            "POST",
            "PUT",
            "Package",
            "ParameterStyle",
            "Path",
            "Process",
            "Query",
            "QueryMap",
            "Record",
            "RedactedToString",
            "RequestBody",
            "ResponseBody",
            "Result",
            "Rfc3339",
            "Runtime",
            "RuntimeException",
            "SafeVarargs",
            "ScalarValues",
            "Serializable",
            "Set",
            "Short",
            "Streaming",
            "String",
            "StringBuilder",
            "StringValue",
            "SuppressWarnings",
            "System",
            "Thread",
            "Throwable",
            "Types",
            "UnionVariants",
            "Unknown",
            "Values",
            "Void",
            "WireEnum");
    /** Methods of every object or of every generated class, and literals. */
    private static final Set<String> MEMBERS = Set.of(
            "builder",
            "toBuilder",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "unknownFields",
            "true",
            "false");

    private Names() {}

    /** Returns the class name of a schema, for which the generator would choose another name. */
    static String model(String raw, String name) {
        if (!SourceVersion.isIdentifier(name)) {
            return "Model" + letters(name);
        }
        return TYPES.contains(raw) ? raw + "Model" : TYPES.contains(name) ? name + "Model" : name;
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{IsAlphabetic}\\d_]", "");
    }

    /** Returns the name of a member. */
    static String member(String raw, String name) {
        if (MEMBERS.contains(raw)) {
            return raw + "Value";
        }
        if (raw.equals("file")) {
            return raw;
        }
        String legal = SourceVersion.isIdentifier(name) ? name : "member" + letters(name);
        return MEMBERS.contains(legal) ? legal + "Value" : legal;
    }

    /** Returns another name for each schema whose class would have the name of another class, in any case. */
    static Map<String, String> models(OpenAPI document, UnaryOperator<String> toModelName, Map<String, String> given) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        Set<String> schemas = ModelUtils.getSchemas(document).keySet();
        given.forEach((schema, name) -> {
            if (schemas.contains(schema)) {
                used.add(name.toLowerCase(Locale.ROOT));
            }
        });
        for (String schema : schemas) {
            if (given.containsKey(schema)) {
                continue;
            }
            String name = toModelName.apply(schema);
            String unique = unique(name, used);
            if (!unique.equals(name)) {
                renamed.put(schema, unique);
            }
        }
        return renamed;
    }

    /** Returns a name that is not used in any case, and uses it. */
    static String unique(String name, Set<String> used) {
        String unique = name;
        for (int number = 2; !used.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = name + number;
        }
        return unique;
    }
}
