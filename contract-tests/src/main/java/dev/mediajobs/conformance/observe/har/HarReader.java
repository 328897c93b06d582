package dev.mediajobs.conformance.observe.har;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a recording entry by entry, in memory that does not depend on its size: strings over 4 MiB are cut, and the content
 * of an entry over 16 MiB is skipped. Not thread-safe.
 */
public final class HarReader {

    /** Maximum length of a string, such as a body: 4 Mi characters. */
    static final int MAX_STRING = 4 * 1024 * 1024;

    private static final long MAX_ENTRY = 16L * 1024 * 1024;
    private static final int MAX_PROBLEMS = 20;

    private final JsonMapper mapper = new JsonMapper();
    private final List<String> problems = new ArrayList<>();
    private int entries;
    private int skipped;
    private boolean found;

    /**
     * Reads all entries.
     *
     * @throws IOException if the file cannot be read or is not a HAR file, with a sentence that says why
     */
    public void read(Path file, Consumer<RecordedExchange> listener) throws IOException {
        try (InputStream in = new LongStringFilter(new BufferedInputStream(Files.newInputStream(file)), MAX_STRING);
                JsonParser parser = mapper.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is not a JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean log = parser.currentName().equals("log");
                if (parser.nextToken() == JsonToken.START_OBJECT && log) {
                    log(parser, listener);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            if (!found) {
                throw new IOException("it is not JSON (line " + line + ")", e);
            }
            problem("The file is not JSON after entry " + entries + " (line " + line + "): it was cut or damaged.");
        }
        if (!found) {
            throw new IOException("it has no log.entries");
        }
    }

    private void log(JsonParser parser, Consumer<RecordedExchange> listener) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean list = parser.currentName().equals("entries");
            if (parser.nextToken() == JsonToken.START_ARRAY && list) {
                found = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    entries++;
                    entry(new BoundedTree(MAX_ENTRY).read(parser), listener);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entry(JsonNode entry, Consumer<RecordedExchange> listener) {
        try {
            listener.accept(RecordedExchange.of(entry));
        } catch (RecordedExchange.MalformedEntryException e) {
            skipped++;
            problem("Entry " + entries + " is skipped: " + e.getMessage() + ".");
        }
    }

    private void problem(String text) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(text);
        }
    }

    /** Returns the number of entries up to now. */
    public int entries() {
        return entries;
    }

    /** Returns the number of malformed entries. */
    public int skipped() {
        return skipped;
    }

    /** Returns the first 20 problems, one sentence each. */
    public List<String> problems() {
        return List.copyOf(problems);
    }
}
