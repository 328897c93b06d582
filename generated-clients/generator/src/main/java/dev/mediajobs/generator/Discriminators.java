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
                    values(candidate, byName, isDeclared ? variants.mapping : Map.of(), isDeclared);
            if (values != null) {
                Map<String, Object> found = new LinkedHashMap<>();
                found.put("name", candidate);
                found.put("values", values);
                return found;
            }
        }
        return null;
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
            String member, Map<String, Schema> models, Map<String, String> mapping, boolean declared) {
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
            if (constants.isEmpty() && declared && !values.containsValue(model.getKey())) {
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
