package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the member whose value determines the variant of a union, also where the document does not declare it. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Discriminators {
    private final Schemas schemas;
    private final Merger merger;
    /** The values of the discriminators that variants do not describe, by variant and member. */
    private final Map<String, Map<String, Set<Object>>> undescribed = new LinkedHashMap<>();

    Discriminators(Schemas schemas, Merger merger) {
        this.schemas = schemas;
        this.merger = merger;
    }

    /**
     * Returns the name of the member under {@code name}, and the schema of each value under {@code values}; null if no
     * member distinguishes the variants.
     */
    Map<String, Object> find(Variants variants, List<Schema> models, UnaryOperator<Schema> original) {
        Map<String, Schema> byName = new LinkedHashMap<>();
        for (Schema model : models) {
            byName.put(ModelUtils.getSimpleRef(model.get$ref()), members(original.apply(model)));
        }
        Set<String> candidates = new LinkedHashSet<>(variants.discriminators);
        boolean declared = candidates.size() == 1;
        byName.values().forEach(model -> candidates.addAll(propertyNames(model)));
        for (String candidate : candidates) {
            boolean isDeclared = declared && variants.discriminators.contains(candidate);
            Map<String, String> values =
                    values(candidate, byName, isDeclared ? variants.mapping : Map.of(), isDeclared, variants);
            if (values != null) {
                values.forEach((value, model) -> {
                    if (!propertyNames(byName.get(model)).contains(candidate)) {
                        undescribed
                                .computeIfAbsent(model, key -> new LinkedHashMap<>())
                                .computeIfAbsent(candidate, key -> new LinkedHashSet<>())
                                .add(value);
                    }
                });
                Map<String, Object> found = new LinkedHashMap<>();
                found.put("name", candidate);
                found.put("values", values);
                return found;
            }
        }
        return null;
    }

    /**
     * Adds the discriminators to the variants that do not describe them, because no server could read the variant without
     * it. Responses in which it is missing stay readable.
     */
    void describe(Map<String, Schema> components, InlineMembers inline) {
        undescribed.forEach((model, members) -> {
            Schema<Object> variant = components.get(model);
            if (variant == null || !Schemas.hasProperties(variant)) {
                return;
            }
            members.forEach((name, values) -> {
                Schema<Object> word = new Schema<>();
                word.setType("string");
                word.setEnum(new ArrayList<>(values));
                word.setWriteOnly(true);
                variant.addProperty(name, word);
                variant.addRequiredItem(name);
            });
            inline.add(variant);
        });
    }

    private Schema members(Schema model) {
        Schema<?> target = schemas.resolve(model);
        return Schemas.parts(target).isEmpty() && Schemas.alternatives(target).isEmpty()
                ? target
                : merger.merge(target);
    }

    private static Set<String> propertyNames(Schema<?> model) {
        return model.getProperties() == null ? Set.of() : ((Map<String, Schema>) (Map) model.getProperties()).keySet();
    }

    private Map<String, String> values(
            String member,
            Map<String, Schema> models,
            Map<String, String> mapping,
            boolean declared,
            Variants variants) {
        Map<String, String> values = new LinkedHashMap<>();
        mapping.forEach((value, target) -> {
            String name = ModelUtils.getSimpleRef(target);
            if (models.containsKey(name)) {
                values.put(value, name);
            }
        });
        Set<String> mapped = Set.copyOf(values.keySet());
        for (Map.Entry<String, Schema> model : models.entrySet()) {
            List<String> constants = new ArrayList<>(constants(model.getValue(), member));
            if (mapped.stream().anyMatch(value -> values.get(value).equals(model.getKey()))) {
                // All variants may share one enum, and the mapping says whose a word is.
                constants.removeIf(word -> mapping.containsKey(word) || isShared(word, member, models));
            }
            boolean named = declared && !variants.undiscriminated.contains(model.getKey());
            if (constants.isEmpty() && named && !values.containsValue(model.getKey())) {
                constants.add(model.getKey());
            }
            if (!declared && (constants.size() != 1 || !isRequired(model.getValue(), member))) {
                return null;
            }
            for (String constant : constants) {
                String before = values.putIfAbsent(constant, model.getKey());
                if (before != null && !before.equals(model.getKey()) && !mapped.contains(constant)) {
                    return null;
                }
            }
        }
        return values.isEmpty() ? null : values;
    }

    private boolean isShared(String word, String member, Map<String, Schema> models) {
        return models.values().stream()
                        .filter(model -> constants(model, member).contains(word))
                        .count()
                > 1;
    }

    private static boolean isRequired(Schema<?> model, String member) {
        return model.getRequired() != null && model.getRequired().contains(member);
    }

    private List<String> constants(Schema<?> model, String member) {
        Schema property =
                model.getProperties() == null ? null : ((Map<String, Schema>) (Map) model.getProperties()).get(member);
        if (property == null) {
            return List.of();
        }
        Schema<?> target = schemas.resolve(property);
        if (!Schemas.parts(target).isEmpty()) {
            target = merger.merge(target);
        }
        List<Object> values = Schemas.values(target);
        return Schemas.types(target).equals(Set.of("string"))
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
