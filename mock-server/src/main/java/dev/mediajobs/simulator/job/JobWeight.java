package dev.mediajobs.simulator.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates the memory of jobs in bytes, of which callers determine the largest part. */
final class JobWeight {

    /** A job without the data of its request, including its entries in maps. */
    private static final long JOB = 1_024;

    private static final long NODE = 64;
    private static final long MEMBER = 64;

    private JobWeight() {}

    static long of(Job job) {
        long sum = JOB + of(job.request()) + of(job.timeline()) + text(job.account());
        for (Map.Entry<String, String> field : job.vendorFields().entrySet()) {
            sum += MEMBER + text(field.getKey()) + text(field.getValue());
        }
        return sum;
    }

    /** Counts the reason of a failure; the steps have a constant size. */
    static long of(JobTimeline timeline) {
        return NODE + text(timeline.reason());
    }

    private static long of(JsonNode value) {
        if (value.isTextual()) {
            return NODE + text(value.textValue());
        }
        long sum = NODE;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            sum += MEMBER + text(member.getKey()) + of(member.getValue());
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                sum += of(item);
            }
        }
        return sum;
    }

    /** One byte for each character if all are in Latin-1, otherwise two. */
    private static long text(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return 2L * text.length();
            }
        }
        return text.length();
    }
}
