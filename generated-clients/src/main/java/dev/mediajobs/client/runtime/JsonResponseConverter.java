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
import okio.Okio;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/**
 * Reads exactly one JSON document. If a value does not fit the contract and the options are not strict, reads the
 * document again without such values. Safe for use by several threads.
 */
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
                T value = parse(document, type);
                document.clear();
                return value;
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
        try {
            return decode(document, type, null);
        } catch (InvalidResponseException invalid) {
            if (!options.strict()
                    && invalid.getCause() instanceof Exception cause
                    && MismatchCollector.isMismatch(cause)) {
                return decodeWithoutMismatches(document, type, invalid);
            }
            throw invalid;
        }
    }

    private T decodeWithoutMismatches(Buffer document, @Nullable MediaType type, InvalidResponseException first)
            throws IOException {
        MismatchCollector mismatches = new MismatchCollector();
        NestingLimit nesting = new NestingLimit(document);
        T value;
        try {
            if (nesting.exceeded()) {
                mismatches.add("$", "expected at most " + NestingLimit.MAX_DEPTH + " levels but there are more", null);
            }
            value = decode(nesting.limited(), type, mismatches);
        } catch (MismatchCollector.TooManyMismatchesException tooMany) {
            throw first;
        } catch (InvalidResponseException second) {
            boolean isSame = second.reason() == Reason.SCHEMA_MISMATCH || second.reason() == first.reason();
            throw isSame ? first : second;
        }
        for (MismatchCollector.Found found : mismatches.found()) {
            report(new Mismatch(operation.toString(), expected, found.path(), found.problem(), found.rawValue()));
        }
        return value;
    }

    private void report(Mismatch mismatch) {
        try {
            options.mismatchListener().accept(mismatch);
        } catch (RuntimeException failure) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    private T decode(Buffer document, @Nullable MediaType type, @Nullable MismatchCollector mismatches)
            throws IOException {
        JsonReader reader = JsonReader.of(Okio.buffer(new CopyingSource(document)));
        reader.setFailOnUnknown(options.strict());
        if (mismatches != null) {
            reader.setTag(MismatchCollector.class, mismatches);
        }
        try {
            T value = adapter.fromJson(reader);
            if (value == null) {
                throw invalid(Reason.NULL, "the response is null", text(document), null);
            }
            if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
                throw invalid(
                        Reason.NOT_JSON, "the response continues after the end of the JSON", text(document), null);
            }
            return value;
        } catch (EOFException cause) {
            String found = "the response is truncated at path " + reader.getPath();
            throw invalid(Reason.TRUNCATED, found, text(document), cause);
        } catch (JsonEncodingException cause) {
            throw invalid(Reason.NOT_JSON, notJson(document, type, reader), text(document), cause);
        } catch (JsonDataException cause) {
            throw invalid(Reason.SCHEMA_MISMATCH, lowerFirst(cause.getMessage()), text(document), cause);
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
