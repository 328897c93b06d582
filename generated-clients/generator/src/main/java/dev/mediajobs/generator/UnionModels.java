package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.utils.ModelUtils;

/** Completes the models of unions for the templates. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class UnionModels {
    private static final String IMPLEMENTS = "x-implements";

    private final OpenAPI document;
    private final List<CodegenModel> models;
    private final UnaryOperator<String> toModelName;
    private final Map<String, CodegenModel> bySchema = new LinkedHashMap<>();

    UnionModels(OpenAPI document, List<CodegenModel> models, UnaryOperator<String> toModelName) {
        this.document = document;
        this.models = models;
        this.toModelName = toModelName;
        models.forEach(model -> bySchema.put(model.schemaName, model));
    }

    /** Completes all unions, and what their variants implement. */
    void complete() {
        IdentityHashMap<CodegenModel, Set<String>> implemented = new IdentityHashMap<>();
        models.forEach(model -> implemented.put(model, new LinkedHashSet<>()));
        for (CodegenModel model : models) {
            Schema<?> schema = ModelUtils.getSchemas(document).get(model.schemaName);
            boolean union = schema != null
                    && schema.getOneOf() != null
                    && !schema.getOneOf().isEmpty();
            model.vendorExtensions.put("x-is-one-of-interface", union);
            if (union) {
                for (CodegenModel variant : complete(model, schema)) {
                    implemented.get(variant).add(model.classname);
                }
            }
        }
        implemented.forEach((model, names) -> model.vendorExtensions.put(IMPLEMENTS, new ArrayList<>(names)));
    }

    private List<CodegenModel> complete(CodegenModel model, Schema<?> schema) {
        Map<String, CodegenModel> variants = new LinkedHashMap<>();
        for (Schema alternative : schema.getOneOf()) {
            if (alternative.get$ref() != null) {
                CodegenModel variant = bySchema.get(ModelUtils.getSimpleRef(alternative.get$ref()));
                if (variant != null) {
                    variants.put(variant.schemaName, variant);
                }
            }
        }
        List<String> constructors = new MemberVariants(document, variants.values()).constructors();
        model.vendorExtensions.put("x-member-variants", constructors);
        model.vendorExtensions.put("x-variants", new ArrayList<>(variants.values()));
        model.vendorExtensions.put("x-has-variants", !variants.isEmpty());
        List<Map<String, Object>> values = values(model);
        model.vendorExtensions.put("x-values", values);
        model.vendorExtensions.put("x-has-map", values.stream().anyMatch(value -> value.containsKey("isMap")));
        Map<String, Object> found = schema.getExtensions() == null
                ? null
                : (Map<String, Object>) schema.getExtensions().get(Unions.DISCRIMINATOR);
        if (found != null) {
            List<String> labels = new ArrayList<>();
            List<String> names = new ArrayList<>();
            ((Map<String, String>) found.get("values")).forEach((value, name) -> {
                if (variants.containsKey(name)) {
                    labels.add(JavaText.literal(value));
                    names.add(name);
                }
            });
            boolean optional =
                    !names.containsAll(variants.keySet()) || isOptional((String) found.get("name"), variants.values());
            variants.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            List<String> all = List.copyOf(variants.keySet());
            model.vendorExtensions.put("x-optional-discriminator", optional);
            model.vendorExtensions.put(
                    "x-choices",
                    names.stream()
                            .map(name -> Map.of(
                                    "model", toModelName.apply(name), "members", constructors.get(all.indexOf(name))))
                            .toList());
            model.vendorExtensions.put("x-labels", labels);
            model.vendorExtensions.put("x-has-labels", !labels.isEmpty());
            model.vendorExtensions.put("x-discriminator-name", JavaText.content((String) found.get("name")));
            model.vendorExtensions.put("x-discriminator-doc", JavadocText.code((String) found.get("name")));
        }
        return new ArrayList<>(variants.values());
    }

    private static boolean isOptional(String discriminator, Collection<CodegenModel> variants) {
        return variants.stream()
                .flatMap(variant -> variant.vars.stream())
                .anyMatch(member -> member.baseName.equals(discriminator) && (!member.required || member.isNullable));
    }

    /** Returns the alternatives that are not objects with members, each with the name of its record. */
    private static List<Map<String, Object>> values(CodegenModel model) {
        List<Map<String, Object>> values = new ArrayList<>();
        List<CodegenProperty> alternatives =
                model.getComposedSchemas() == null || model.getComposedSchemas().getOneOf() == null
                        ? List.of()
                        : model.getComposedSchemas().getOneOf();
        for (CodegenProperty alternative : alternatives) {
            String kind = kind(alternative);
            if (kind != null) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("property", alternative);
                value.put("type", alternative.dataType);
                value.put("is" + kind, true);
                values.add(value);
            }
        }
        return values;
    }

    private static String kind(CodegenProperty alternative) {
        if (alternative.isArray) {
            return "List";
        }
        if (alternative.isMap || alternative.isFreeFormObject) {
            return "Map";
        }
        if (alternative.isDate) {
            return "Date";
        }
        if (alternative.isDateTime) {
            return "DateTime";
        }
        if (alternative.isInteger || alternative.isLong) {
            return "Long";
        }
        if (alternative.isBoolean) {
            return "Boolean";
        }
        if (alternative.isNumeric) {
            return "Decimal";
        }
        return alternative.isString && !alternative.isEnumRef ? "String" : null;
    }
}
