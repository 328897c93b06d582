package dev.mediajobs.simulator.validation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import dev.mediajobs.specs.SpecNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Compiles OpenAPI 3.0 schemas for the validation of requests. */
final class Dialect {

    /** Checks only the formats {@code uuid} and {@code uri}; vendor classes check what {@code not} expresses. */
    private static final JsonMetaSchema REQUESTS = JsonMetaSchema.builder(
                    OpenApi30.getInstance().getIri(), OpenApi30.getInstance())
            .formats(formats -> formats.keySet().retainAll(Set.of("uuid")))
            .format(new WebLink())
            .keywords(keywords -> keywords.remove("not"))
            .unknownKeywordFactory((keyword, context) -> null)
            .build();

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(REQUESTS.getIri())
            .metaSchema(REQUESTS)
            .build();

    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .losslessNarrowing(true)
            .pathType(PathType.JSON_POINTER)
            .build();

    private Dialect() {}

    static JsonSchema compile(SpecNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.setAll((ObjectNode) schema.json());
        return FACTORY.getSchema(
                root.set("components", schema.document().root().json().path("components")), CONFIG);
    }

    /** A format for HTTP and HTTPS URLs. */
    private static final class WebLink implements Format {

        /** Placeholder in samples of the vendors, which must be accepted unchanged. */
        private static final String PLACEHOLDER = "<string>";

        @Override
        public String getName() {
            return "uri";
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            if (isPlain(text)) {
                return true;
            }
            try {
                URI link = new URI(text);
                return link.getHost() != null
                        && ("http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme()));
            } catch (URISyntaxException e) {
                return text.equals(PLACEHOLDER);
            }
        }

        /** Returns whether a text is a URL of the usual characters, which needs no parser, because most submits have several. */
        private static boolean isPlain(String text) {
            int label = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
            int end = label;
            while (end < text.length() && text.charAt(end) != '/') {
                if (text.charAt(end) == '.' && end > label) {
                    label = end + 1;
                } else if (!isLetterOrDigit(text.charAt(end))) {
                    return false;
                }
                end++;
            }
            // The last label of a host name begins with a letter.
            boolean hasHost = end > label && !Character.isDigit(text.charAt(label));
            while (end < text.length()
                    && (isLetterOrDigit(text.charAt(end)) || "/._-".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return hasHost && end == text.length();
        }

        private static boolean isLetterOrDigit(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
    }
}
