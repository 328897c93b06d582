package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import dev.mediajobs.client.runtime.InvalidResponseException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** Reads exactly one JSON document. Safe for use by several threads. */
final class JsonResponseConverter<T> implements Converter<ResponseBody, T> {
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("EFBBBF");
    private static final int MAX_KEPT_BYTES = 8 * 1024;

    private final Object operation;
    private final String expected;
    private final JsonAdapter<T> adapter;
    private final JsonOptions options;

    /** Calls {@code toString()} of the operation only for an error message. */
    JsonResponseConverter(Object operation, String expected, JsonAdapter<T> adapter, JsonOptions options) {
        this.operation = operation;
        this.expected = expected;
        this.adapter = adapter;
        this.options = options;
    }

    @Override
    public T convert(ResponseBody body) throws IOException {
        try (body) {
            return read(body.source(), body.contentType());
        }
    }

    T read(BufferedSource source, @Nullable MediaType type) throws IOException {
        Buffer document = new Buffer();
        while (document.size() <= options.maxBytes()) {
            if (source.read(document, 8192) < 0) {
                return parse(document, type);
            }
        }
        throw invalid(
                Reason.TOO_LARGE, "the response is longer than " + options.maxBytes() + " bytes", text(document), null);
    }

    private T parse(Buffer document, @Nullable MediaType type) throws IOException {
        if (document.rangeEquals(0, BYTE_ORDER_MARK)) {
            document.skip(BYTE_ORDER_MARK.size());
        }
        if (firstByte(document) < 0) {
            throw invalid(Reason.EMPTY, "the response is empty", "", null);
        }
        Buffer copy = beginning(document);
        JsonReader reader = JsonReader.of(document);
        reader.setFailOnUnknown(options.strict());
        try {
            T value = adapter.fromJson(reader);
            if (value == null) {
                throw invalid(Reason.NULL, "the response is null", text(copy), null);
            }
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw invalid(Reason.NOT_JSON, "the response continues after the end of the JSON", text(copy), null);
            }
            copy.clear();
            return value;
        } catch (EOFException cause) {
            String found = "the response is truncated at path " + reader.getPath();
            throw invalid(Reason.TRUNCATED, found, text(copy), cause);
        } catch (JsonEncodingException cause) {
            throw invalid(Reason.NOT_JSON, notJson(copy, type, reader), text(copy), cause);
        } catch (JsonDataException cause) {
            throw invalid(Reason.SCHEMA_MISMATCH, lowerFirst(cause.getMessage()), text(copy), cause);
        }
    }

    private static String notJson(Buffer document, @Nullable MediaType type, JsonReader reader) {
        String kind = firstByte(document) == '<' ? "the response is HTML" : "the response is not valid JSON";
        return kind + (type == null ? "" : ", sent as " + type.type() + "/" + type.subtype()) + ", at path "
                + reader.getPath();
    }

    /** Returns the first byte that is not white space, -1 if there is none. */
    private static int firstByte(Buffer document) {
        for (long at = 0; at < document.size(); at++) {
            int character = document.getByte(at) & 0xff;
            if (" \n\r\t".indexOf(character) < 0) {
                return character;
            }
        }
        return -1;
    }

    private InvalidResponseException invalid(Reason reason, String found, String rawText, @Nullable Throwable cause) {
        String message = operation + ": expected " + expected + ", but " + found;
        return new InvalidResponseException(reason, message, rawText, cause);
    }

    /** Copies bytes. {@link Buffer#clone()} would share segments, which never return to the pool. */
    private static Buffer beginning(Buffer document) throws IOException {
        Buffer copy = new Buffer();
        document.copyTo(copy.outputStream(), 0, Math.min(document.size(), MAX_KEPT_BYTES));
        return copy;
    }

    private static String text(Buffer document) {
        return document.snapshot((int) Math.min(document.size(), MAX_KEPT_BYTES))
                .utf8();
    }

    private static String lowerFirst(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "it does not match the schema";
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
