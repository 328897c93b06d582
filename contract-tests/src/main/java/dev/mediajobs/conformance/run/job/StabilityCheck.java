package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.SpecNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is true of a job once and stays true: when it was made, what it is called, and all of its end. */
public final class StabilityCheck {

    private static final List<String> STABLE_FIELDS = List.of("createdat", "name", "prompt", "userid", "clothid");

    private final JobSpec jobSpec;
    private final SpecNode schema;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, OffsetDateTime> changed = new HashMap<>();
    private final Map<String, String> atEnd = new LinkedHashMap<>();

    /** A place whose value is another one now. */
    record Change(String pointer, String expected, String actual) {}

    StabilityCheck(JobSpec jobSpec, SpecNode schema) {
        this.jobSpec = jobSpec;
        this.schema = schema;
    }

    /** Compares an answer with those before; a value that was absent or null may appear. */
    List<Change> record(JsonNode response, boolean ended) {
        List<Change> changes = new ArrayList<>();
        for (String around : List.of("", "/data")) {
            response.at(around).properties().forEach(each -> {
                String plain = each.getKey().toLowerCase(Locale.ROOT).replace("_", "");
                JsonNode value = each.getValue();
                if (STABLE_FIELDS.contains(plain) && value.isValueNode() && !value.isNull()) {
                    String pointer = JsonPointers.join(around, each.getKey());
                    JsonNode before = values.putIfAbsent(pointer, value);
                    if (before != null && !before.equals(value)) {
                        changes.add(new Change(pointer, "still " + before, value.toString()));
                    }
                }
                if (plain.equals("updatedat")) {
                    notEarlier(JsonPointers.join(around, each.getKey()), value, changes);
                }
            });
        }
        if (ended) {
            atEnd.forEach((pointer, before) -> {
                String now = plain(response.at(pointer));
                if (!now.equals(before)) {
                    changes.add(new Change(pointer, "still " + before + ", as the job had ended", now));
                }
            });
        }
        return changes;
    }

    /** A time of change may stand still, but never goes back. */
    private void notEarlier(String pointer, JsonNode value, List<Change> changes) {
        try {
            OffsetDateTime now = OffsetDateTime.parse(value.asText());
            OffsetDateTime before = changed.getOrDefault(pointer, now);
            if (now.isBefore(before)) {
                changes.add(new Change(pointer, before + " or later", value.toString()));
            }
            changed.put(pointer, now);
        } catch (DateTimeParseException e) {
            changed.remove(pointer);
        }
    }

    /** Keeps what an end is made of: status, progress, reason, result id, and where the links lead. */
    void ended(JsonNode response) {
        jobSpec.pollStatus().ifPresent(pointer -> keep(response, pointer));
        jobSpec.pollProgress().ifPresent(pointer -> keep(response, pointer));
        jobSpec.pollFailure().ifPresent(pointer -> keep(response, pointer));
        jobSpec.pollLinks().forEach(pointer -> keep(response, pointer));
        jobSpec.pollResultIds().forEach(pointer -> keep(response, pointer));
    }

    SpecNode schema() {
        return schema;
    }

    private void keep(JsonNode response, String pointer) {
        atEnd.put(pointer, plain(response.at(pointer)));
    }

    /** Links may be signed anew each time. */
    public static String plain(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString().replaceAll("\\?[^\"]*", "");
    }
}
