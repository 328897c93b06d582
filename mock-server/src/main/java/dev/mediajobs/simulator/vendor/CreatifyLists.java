package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.http.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The videos and the remaining credits of a Creatify account. */
final class CreatifyLists {

    /** Initial credits of an account; a decimal number, as in recorded responses. */
    private static final double CREDITS = 1_000;

    private CreatifyLists() {}

    /** Filters by the ids parameter and sorts by the ordering parameter. */
    static JsonNode videos(Call call, ArrayNode all) {
        String ids = call.query().get("ids");
        Set<String> requested = ids == null ? Set.of() : new HashSet<>(Arrays.asList(ids.split(",", -1)));
        List<JsonNode> videos = new ArrayList<>();
        all.valueStream()
                .filter(video ->
                        ids == null || requested.contains(video.path("id").asText()))
                .forEach(videos::add);
        String ordering = call.query().getOrDefault("ordering", "");
        if (!ordering.isEmpty()) {
            boolean backward = ordering.startsWith("-");
            String field = backward ? ordering.substring(1) : ordering;
            Comparator<JsonNode> order = by(field);
            Collections.reverse(videos);
            videos.sort(backward ? order.reversed() : order);
        }
        return Json.array().addAll(videos);
    }

    private static Comparator<JsonNode> by(String field) {
        return Comparator.<JsonNode>comparingDouble(video -> video.path(field).asDouble(0))
                .thenComparing(video -> video.path(field).asText());
    }

    /** Returns the remaining credits of an account. */
    static JsonNode credits(Call call, ArrayNode done) {
        double used = done.valueStream()
                .mapToDouble(video -> video.path("credits_used").asDouble())
                .sum();
        return Json.object().put("remaining_credits", CREDITS - used);
    }
}
