package dev.mediajobs.generator;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the schemas that are multipart forms, and the files in them. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Forms {
    /** The extension of a schema that is a form and not JSON. */
    static final String EXTENSION = "x-form";

    private final Schemas schemas;
    private final Merger merger;
    private final OpenAPI document;
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private final Set<String> forms = new HashSet<>();
    private String text = "";

    Forms(OpenAPI document, Schemas schemas, Merger merger) {
        this.document = document;
        this.schemas = schemas;
        this.merger = merger;
    }

    /** Reads the document before it is changed. */
    void scan() {
        if (document.getComponents() != null && document.getComponents().getRequestBodies() != null) {
            document.getComponents().getRequestBodies().values().forEach(this::scan);
        }
        if (document.getPaths() != null) {
            document.getPaths().values().stream()
                    .flatMap(item -> item.readOperations().stream())
                    .map(Operation::getRequestBody)
                    .forEach(this::scan);
        }
        if (!uses.isEmpty()) {
            text = Json.pretty(document);
        }
    }

    private void scan(RequestBody body) {
        if (body == null || body.getContent() == null) {
            return;
        }
        body.getContent().forEach((type, media) -> {
            if (type.startsWith("multipart/")
                    && media.getSchema() != null
                    && media.getSchema().get$ref() != null) {
                uses.merge(ModelUtils.getSimpleRef(media.getSchema().get$ref()), 1, Integer::sum);
            }
        });
    }

    /** Returns whether the component itself can be the form: it has no files, or nothing else uses it. */
    boolean register(Schema reference, Schema<?> target) {
        String name = ModelUtils.getSimpleRef(reference.get$ref());
        boolean files = ((Map<String, Schema>) (Map) target.getProperties())
                .values().stream().anyMatch(this::isFile);
        boolean only = count("#/components/schemas/" + name + "\"") <= uses.getOrDefault(name, 0);
        if (only) {
            forms.add(name);
        }
        return only || !files;
    }

    boolean isForm(String name) {
        return forms.contains(name);
    }

    private int count(String reference) {
        int count = 0;
        for (int at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
            count++;
        }
        return count;
    }

    /** Returns whether a member of a form is a file, a list of files, or can be one. */
    boolean isFile(Schema schema) {
        return schema != null && isFile(schema, Schemas.identitySet());
    }

    private boolean isFile(Schema<?> schema, Set<Schema> seen) {
        Schema<?> target = schemas.resolve(schema);
        if (!seen.add(target)) {
            return false;
        }
        if (!Schemas.parts(target).isEmpty()) {
            target = merger.merge(target);
        }
        boolean binary = "binary".equals(target.getFormat())
                || (target.getContentMediaType() != null && target.getContentEncoding() == null);
        boolean text = Schemas.types(target).equals(Set.of("string"))
                && Schemas.values(target).isEmpty();
        return (text && binary)
                || (target.getItems() != null && isFile(target.getItems(), seen))
                || Schemas.alternatives(target).stream().anyMatch(alternative -> isFile(alternative, seen));
    }

    /** Returns the schema of a file, or of files if there can be several. */
    Schema file(Schema schema) {
        Schema<?> target = schemas.resolve(schema);
        boolean several = target.getItems() != null
                || Schemas.alternatives(target).stream()
                        .anyMatch(
                                alternative -> schemas.resolve(alternative).getItems() != null && isFile(alternative));
        Schema file = new Schema<>().type("string").format("binary");
        Schema result = several ? new ArraySchema().items(file) : file;
        Schemas.describe(result, target);
        return schema.get$ref() == null ? Schemas.describe(result, schema) : result;
    }
}
