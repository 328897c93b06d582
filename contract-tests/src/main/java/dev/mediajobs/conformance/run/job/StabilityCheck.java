package dev.mediajobs.conformance.run.job;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.JsonPointers;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks fields that must not change: creation time, names and, after completion, the outcome. */
public final class StabilityCheck {

    private static final List<String> STABLE_FIELDS = List.of("createdat", "name", "prompt", "userid", "clothid");

    private final JobSpec jobSpec;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, OffsetDateTime> updated = new HashMap<>();
    private final Map<String, String> finalValues = new LinkedHashMap<>();

    StabilityCheck(JobSpec jobSpec) {
        this.jobSpec = jobSpec;
    }

    /** Returns the fields that changed since earlier responses; absent or null ones may get a value. */
    List<EchoedFields.Difference> record(JsonNode response) {
        List<EchoedFields.Difference> changes = new ArrayList<>();
        for (String parent : List.of("", "/data")) {
            response.at(parent).properties().forEach(each -> {
                String name = each.getKey().toLowerCase(Locale.ROOT).replace("_", "");
                String pointer = JsonPointers.join(parent, each.getKey());
                JsonNode value = each.getValue();
                if (STABLE_FIELDS.contains(name) && value.isValueNode() && !value.isNull()) {
                    JsonNode before = values.putIfAbsent(pointer, value);
                    if (before != null && !before.equals(value)) {
                        changes.add(new EchoedFields.Difference(pointer, "still " + before, value.toString()));
                    }
                }
                if (name.equals("updatedat")) {
                    updateTime(pointer, value, changes);
                }
            });
        }
        finalValues.forEach((pointer, before) -> {
            String now = withoutQuery(response.at(pointer));
            if (!now.equals(before)) {
                String expected = "still " + before + ", because the job had finished";
                changes.add(new EchoedFields.Difference(pointer, expected, now));
            }
        });
        return changes;
    }

    private void updateTime(String pointer, JsonNode value, List<EchoedFields.Difference> changes) {
        try {
            OffsetDateTime now = OffsetDateTime.parse(value.asText());
            OffsetDateTime before = updated.getOrDefault(pointer, now);
            if (now.isBefore(before)) {
                changes.add(new EchoedFields.Difference(pointer, before + " or later", value.toString()));
            }
            updated.put(pointer, now);
        } catch (DateTimeParseException e) {
            updated.remove(pointer);
        }
    }

    /** Records the final values; later responses must repeat them. */
    void finish(JsonNode response) {
        finalFields(jobSpec).forEach(pointer -> finalValues.put(pointer, withoutQuery(response.at(pointer))));
    }

    /** Returns the pointers of status, progress, failure reason, links and result ids. */
    static List<String> finalFields(JobSpec jobSpec) {
        List<String> pointers = new ArrayList<>();
        jobSpec.pollStatus().ifPresent(pointers::add);
        jobSpec.pollProgress().ifPresent(pointers::add);
        jobSpec.pollFailure().ifPresent(pointers::add);
        pointers.addAll(jobSpec.pollLinks());
        pointers.addAll(jobSpec.pollResultIds());
        return pointers;
    }

    /** Returns a value as JSON, links without their query, because each response may sign them again. */
    public static String withoutQuery(JsonNode value) {
        return value.isMissingNode() ? "missing" : value.toString().replaceAll("\\?[^\"]*", "");
    }
}
