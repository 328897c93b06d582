package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Describes the variants of a union by the members that every object of a variant has, the others that it may have, and
 * their values where other variants have other values. Not thread-safe, because schemas are not.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class MemberVariants {
    /** {@code Map.of} takes as many. */
    private static final int MAX_PAIRS = 10;

    private static final Map<String, String> TOKENS = Map.of(
            "string", "STRING",
            "integer", "NUMBER",
            "number", "NUMBER",
            "boolean", "BOOLEAN",
            "array", "BEGIN_ARRAY",
            "object", "BEGIN_OBJECT");

    private final Schemas schemas;
    private final Map<String, Schema> components;
    private final Collection<CodegenModel> variants;

    MemberVariants(OpenAPI document, Collection<CodegenModel> variants) {
        this.schemas = new Schemas(document);
        this.components = ModelUtils.getSchemas(document);
        this.variants = variants;
    }

    /** Returns the call of a constructor for each variant. */
    List<String> constructors() {
        return variants.stream().map(this::constructor).toList();
    }

    private String constructor(CodegenModel variant) {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (CodegenProperty member : variant.vars) {
            boolean always = member.required && !member.isWriteOnly && !member.isNullable;
            (always ? required : optional).add(JavaText.literal(member.baseName));
        }
        Map<String, String> kinds = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        members(variant).forEach((name, schema) -> {
            String token = token(schema);
            if (token != null && differs(name, other -> token.equals(token(other)))) {
                kinds.put(name, "JsonReader.Token." + token);
            }
            List<String> texts = words(schema);
            if (!texts.isEmpty() && differs(name, other -> texts.equals(words(other)))) {
                words.put(name, set(texts));
            }
        });
        return "new UnionVariants.Variant(" + set(required) + ", " + set(optional)
                + (kinds.isEmpty() && words.isEmpty() ? "" : ", " + map(kinds) + ", " + map(words)) + ")";
    }

    private boolean differs(String name, Predicate<Schema> same) {
        return variants.stream()
                .map(other -> members(other).get(name))
                .anyMatch(other -> other != null && !same.test(other));
    }

    private Map<String, Schema> members(CodegenModel variant) {
        Schema<?> schema = components.get(variant.schemaName);
        return schema == null || schema.getProperties() == null
                ? Map.of()
                : (Map<String, Schema>) (Map) schema.getProperties();
    }

    private String token(Schema schema) {
        Set<String> types = Schemas.types(target(schema));
        return types.size() == 1 ? TOKENS.get(types.iterator().next()) : null;
    }

    /** Returns the words or integers of an enum, as literals. */
    private List<String> words(Schema schema) {
        Schema<?> target = target(schema);
        Set<String> words = new LinkedHashSet<>();
        if (Set.of(Set.of("string"), Set.of("integer")).contains(Schemas.types(target))) {
            Schemas.values(target).forEach(value -> words.add(JavaText.literal(String.valueOf(value))));
            Object aliases = target.getExtensions() == null
                    ? null
                    : target.getExtensions().get("x-enum-aliases");
            if (!words.isEmpty() && aliases instanceof Map<?, ?> map) {
                map.keySet().forEach(alias -> words.add(JavaText.literal(String.valueOf(alias))));
            }
        }
        return List.copyOf(words);
    }

    /** Returns what a reference, or one with a description, leads to. */
    private Schema target(Schema schema) {
        Schema target = schemas.resolve(schema);
        for (int hops = 0; Schemas.parts(target).size() == 1 && hops < 50; hops++) {
            target = schemas.resolve(Schemas.parts(target).get(0));
        }
        return Schemas.alternatives(target).isEmpty() ? target : new Schema<>();
    }

    private static String set(List<String> literals) {
        return "Set.of(" + String.join(", ", literals) + ")";
    }

    private static String map(Map<String, String> values) {
        boolean few = values.size() <= MAX_PAIRS;
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> {
            String pair = JavaText.literal(name) + ", " + value;
            pairs.add(few ? pair : "Map.entry(" + pair + ")");
        });
        return (few ? "Map.of(" : "Map.ofEntries(") + String.join(", ", pairs) + ")";
    }
}
