package dev.mediajobs.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;

/** Completes the models of enums for the templates. */
final class Enums {
    private Enums() {}

    /** Gives every constant a name of its own, and its value as Java source and for Javadoc. */
    @SuppressWarnings("unchecked") // as in the model of the generator
    static void complete(CodegenModel model) {
        if (!model.isEnum || model.allowableValues == null) {
            return;
        }
        Set<String> used = new HashSet<>(Set.of("UNRECOGNIZED"));
        List<Object> values = (List<Object>) model.allowableValues.get("values");
        List<Map<String, Object>> constants = (List<Map<String, Object>>) model.allowableValues.get("enumVars");
        if (constants == null) {
            return;
        }
        int index = 0;
        for (Map<String, Object> constant : constants) {
            String name = String.valueOf(constant.get("name"));
            String unique = name;
            for (int number = 2; !used.add(unique); number++) {
                unique = name + "_" + number;
            }
            String value = values == null ? "" : String.valueOf(values.get(index));
            constant.put("name", unique);
            constant.put("literal", JavaText.literal(value));
            constant.put("doc", JavadocText.code(value));
            index++;
        }
    }
}
