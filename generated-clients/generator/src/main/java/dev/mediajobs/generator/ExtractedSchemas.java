package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.utils.ModelUtils;

/** The objects that become components, because a union refers to its variants by name. Not thread-safe. */
@SuppressWarnings("rawtypes") // as in the model of OpenAPI documents
final class ExtractedSchemas {
    private final OpenAPI document;
    private final Map<String, Schema> originals = new LinkedHashMap<>();
    private final Map<String, Schema> simple = new LinkedHashMap<>();

    ExtractedSchemas(OpenAPI document) {
        this.document = document;
    }

    /** Adds an object; returns its name, made of its title or its place. */
    String add(Schema model, String place) {
        String title = model.getTitle();
        String base = (title == null || title.replaceAll("[^A-Za-z0-9]", "").isEmpty() ? place : title)
                .replaceAll("^[0-9]", "_$0")
                .replaceAll("[^A-Za-z0-9]", "_");
        Map<String, Schema> known = ModelUtils.getSchemas(document);
        String name = base;
        for (int number = 1; known.containsKey(name) || simple.containsKey(name); number++) {
            name = base + "_" + number;
        }
        originals.put(name, model);
        simple.put(name, new Schema<>());
        return name;
    }

    /** Sets the simple form of an object. */
    void put(String name, Schema schema) {
        simple.put(name, schema);
    }

    /** Returns the letters and digits of a name, in lower case. */
    static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    Map<String, Schema> simple() {
        return simple;
    }

    /** Returns the original of an object, any other schema unchanged. */
    Schema original(Schema reference) {
        return originals.getOrDefault(ModelUtils.getSimpleRef(reference.get$ref()), reference);
    }
}
