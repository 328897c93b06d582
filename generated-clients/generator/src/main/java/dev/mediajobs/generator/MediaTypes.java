package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses the media type of a body and how it is written or read. Safe for use by several threads. */
final class MediaTypes {
    static final String JSON = "application/json";

    /** How a body is written or read. */
    enum Kind {
        JSON,
        TEXT,
        FORM,
        MULTIPART,
        BYTES
    }

    /**
     * A chosen media type.
     *
     * @param key the key in the document
     * @param kind how it is written or read
     * @param media its description
     */
    record Choice(String key, Kind kind, MediaType media) {
        /** Returns the media type without wildcards. */
        String name() {
            return key.contains("*") ? MediaTypes.JSON : key;
        }
    }

    private MediaTypes() {}

    /** Returns the media type of a request: JSON if there is one, otherwise the first. */
    static Choice ofRequest(Content content, Schemas schemas) {
        return choose(content, schemas);
    }

    /** Returns the media type of a response: JSON if there is one, otherwise the first. */
    static Choice ofResponse(Content content, Schemas schemas) {
        Choice choice = choose(content, schemas);
        boolean form = choice != null && (choice.kind() == Kind.FORM || choice.kind() == Kind.MULTIPART);
        return form ? new Choice(choice.key(), Kind.BYTES, choice.media()) : choice;
    }

    private static Choice choose(Content content, Schemas schemas) {
        Choice first = null;
        Choice json = null;
        for (Map.Entry<String, MediaType> entry : content.entrySet()) {
            MediaType media = entry.getValue() == null ? new MediaType() : entry.getValue();
            Choice choice = new Choice(entry.getKey(), kind(entry.getKey(), media, schemas), media);
            first = first == null ? choice : first;
            if (choice.kind() == Kind.JSON
                    && (json == null || plain(choice.key()).equals(JSON))) {
                json = json != null && plain(json.key()).equals(JSON) ? json : choice;
            }
        }
        return json == null ? first : json;
    }

    private static String plain(String key) {
        int parameters = key.indexOf(';');
        return (parameters < 0 ? key : key.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    static Kind kind(String key, MediaType media, Schemas schemas) {
        String type = plain(key);
        Schema<?> schema = media.getSchema() == null ? null : schemas.resolve(media.getSchema());
        boolean binary = schema != null && "binary".equals(schema.getFormat());
        boolean text = schema == null || Schemas.types(schema).equals(java.util.Set.of("string"));
        if (type.equals("application/x-www-form-urlencoded")) {
            return Kind.FORM;
        }
        if (type.startsWith("multipart/")) {
            return Kind.MULTIPART;
        }
        if (binary) {
            return Kind.BYTES;
        }
        if (isJson(type)) {
            return Kind.JSON;
        }
        boolean readable = type.startsWith("text/")
                || type.endsWith("+xml")
                || List.of("application/xml", "application/yaml", "application/x-yaml")
                        .contains(type);
        return readable && text && !type.equals("text/event-stream") ? Kind.TEXT : Kind.BYTES;
    }

    private static boolean isJson(String type) {
        return type.equals(JSON)
                || type.equals("text/json")
                || type.endsWith("+json")
                || type.equals("*/*")
                || type.equals("application/*");
    }
}
