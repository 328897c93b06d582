package dev.mediajobs.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rewrites a document before anything is generated from it. */
final class DocumentSimplifier {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentSimplifier.class);

    private DocumentSimplifier() {}

    /**
     * Simplifies the operations and schemas of a document.
     *
     * @return what is to be restored when the generator has named the schemas without a name
     * @throws RefusedDocumentException if operations are refused and are not to be skipped; the message has one line for
     *     each of them
     */
    static InlineMembers simplify(OpenAPI document, Map<String, Object> options, SourceDocument source) {
        boolean skip = option(options, MediaJobsMoshiCodegen.REFUSED_OPERATIONS, "fail", "fail", "skip")
                .equals("skip");
        boolean ints = option(options, MediaJobsMoshiCodegen.PLAIN_INTEGERS, "Long", "Long", "Integer")
                .equals("Integer");
        String lists = option(
                options, MediaJobsMoshiCodegen.DEEP_OBJECT_LISTS, "refused", "refused", "indices", "brackets", "names");
        Refusals refusals = new Refusals();
        DeepReferences.resolve(source, document);
        DeclaredTypes.restore(source, document);
        Simplifier simplifier = new Simplifier(document, ints);
        new OperationSimplifier(document, simplifier, new References(source), refusals, !lists.equals("refused"))
                .simplify();
        simplifier.simplifyComponents();
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().schemas(simplifier.components());
        removeRepeatedTitles(document);
        // The operations have copies of everything but the schemas.
        document.getComponents()
                .responses(null)
                .requestBodies(null)
                .parameters(null)
                .headers(null)
                .callbacks(null);
        document.setWebhooks(null);
        document.setOpenapi("3.0.3");
        document.setSpecVersion(SpecVersion.V30);
        if (refusals.isEmpty()) {
            return simplifier.inline();
        }
        List<String> messages = refusals.messages(source);
        if (!skip) {
            throw new RefusedDocumentException(
                    "No correct code can be generated for these operations. Change them, or leave them out with the option "
                            + MediaJobsMoshiCodegen.REFUSED_OPERATIONS + "=skip:\n" + String.join("\n", messages));
        }
        messages.forEach(message -> LOG.warn("Left out: {}", message));
        return simplifier.inline();
    }

    /** The generator drops a schema that has the title and the members of another one, and unions lose their variants. */
    private static void removeRepeatedTitles(OpenAPI document) {
        Set<String> titles = new HashSet<>();
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getTitle() != null && !titles.add(schema.getTitle()))
                .forEach(schema -> schema.setTitle(null));
    }

    private static String option(Map<String, Object> options, String name, String standard, String... allowed) {
        String value = String.valueOf(options.getOrDefault(name, standard));
        if (!List.of(allowed).contains(value)) {
            throw new RefusedDocumentException(
                    "The option " + name + " is " + value + ". Set it to one of: " + String.join(", ", allowed));
        }
        return value;
    }
}
