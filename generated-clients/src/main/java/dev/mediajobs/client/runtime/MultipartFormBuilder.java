package dev.mediajobs.client.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Builds a multipart form; keeps the order of the parts. Not thread-safe. */
public final class MultipartFormBuilder {
    private static final MediaType TEXT = MediaType.get("text/plain; charset=UTF-8");

    private final MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);

    /** Creates a builder without parts. */
    public MultipartFormBuilder() {}

    /**
     * Returns the form of a model without files: one part for each member, in the order of the contract. Objects
     * are sent as JSON.
     *
     * @param model a generated model
     * @return the body
     * @throws IllegalArgumentException if its JSON is not an object
     * @throws IllegalStateException if it has no members
     */
    public static MultipartBody bodyOf(Object model) {
        Object members = ClientRuntime.moshi().adapter((Type) model.getClass()).toJsonValue(model);
        if (!(members instanceof Map<?, ?> byName)) {
            throw new IllegalArgumentException(
                    model.getClass().getSimpleName() + " cannot be sent as a form because its JSON is not an object");
        }
        MultipartFormBuilder parts = new MultipartFormBuilder();
        byName.forEach((name, value) -> parts.add((String) name, value));
        return parts.toBody();
    }

    /**
     * Adds one part for a value, one part for each element of a list, nothing for null. Strings, enum values,
     * numbers and times are sent as plain text, models as JSON, and a variant of a union as what it contains.
     *
     * @param name the name of the part
     * @param value the content of the part
     * @return this builder
     */
    public MultipartFormBuilder add(String name, @Nullable Object value) {
        if (value instanceof List<?> elements) {
            elements.forEach(element -> add(name, element));
        } else if (value instanceof FormFile file) {
            body.addFormDataPart(name, file.fileName(), file.content());
        } else if (value instanceof Record variant) {
            add(name, WireValues.adapter(variant).toJsonValue(variant));
        } else if (value != null) {
            body.addFormDataPart(name, null, content(value));
        }
        return this;
    }

    /**
     * Builds the body.
     *
     * @return the body
     * @throws IllegalStateException if there are no parts
     */
    public MultipartBody toBody() {
        return body.build();
    }

    private static RequestBody content(Object value) {
        String text = text(value);
        if (text != null) {
            return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), TEXT);
        }
        try {
            Type type = value instanceof Map ? Object.class : value.getClass();
            return JsonConverterFactory.toBody(ClientRuntime.moshi().adapter(type), value);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Returns the text of a scalar in forms, paths, queries and headers, null for any other value. */
    static @Nullable String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof WireEnum constant) {
            return EnumValues.toWire(constant);
        }
        if (value instanceof OffsetDateTime time) {
            return Rfc3339.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        return value instanceof ByteString bytes ? bytes.base64() : null;
    }
}
