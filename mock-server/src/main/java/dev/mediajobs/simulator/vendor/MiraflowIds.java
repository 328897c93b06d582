package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.job.Job;
import dev.mediajobs.simulator.media.StoredFile;
import dev.mediajobs.simulator.validation.Violation;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds unknown ids in requests. The simulator issues the ids of files and mockups itself, so it can check all of them.
 * It cannot check avatars and voices that belong to an account of the vendor.
 */
final class MiraflowIds {

    /** Rule of the violations. */
    static final String RULE = "unknown";

    private final VendorSpec spec;
    private volatile @Nullable Map<String, Set<String>> exampleIds;

    MiraflowIds(VendorSpec spec) {
        this.spec = spec;
    }

    /**
     * Returns the ids in the examples of the spec, each with the names of its properties. They are accepted so that the
     * samples of the vendor work unchanged.
     */
    private Map<String, Set<String>> exampleIds() {
        Map<String, Set<String>> ids = exampleIds;
        if (ids == null) {
            Map<String, Set<String>> found = new LinkedHashMap<>();
            examples(spec.document().root().json()).forEach(example -> collectIds(example, found));
            ids = found;
            exampleIds = ids;
        }
        return ids;
    }

    private static Stream<JsonNode> examples(JsonNode node) {
        return Stream.concat(
                node.path("examples").valueStream().map(example -> example.path("value")),
                node.valueStream().flatMap(MiraflowIds::examples));
    }

    /** Collects the values of properties whose names end in Id or Ids. */
    private static void collectIds(JsonNode value, Map<String, Set<String>> found) {
        value.properties().forEach(member -> {
            if (member.getKey().matches("(.*I|i)ds?")) {
                String name = member.getKey().replaceFirst("s$", "");
                member.getValue().valueStream().forEach(id -> add(id, name, found));
                add(member.getValue(), name, found);
            }
            collectIds(member.getValue(), found);
        });
        if (value.isArray()) {
            value.forEach(item -> collectIds(item, found));
        }
    }

    private static void add(JsonNode id, String name, Map<String, Set<String>> found) {
        found.computeIfAbsent(id.asText(), text -> new HashSet<>()).add(name);
    }

    /** {@return the unknown ids that are refused, or those that are only noted} */
    List<Violation> unknown(Operation operation, Call call, boolean refused) {
        List<Violation> found = new ArrayList<>();
        boolean strictMedia = call.quirks().is(Quirk.UNKNOWN_MEDIA, "refused");
        boolean strictAvatars = call.quirks().is(Quirk.UNKNOWN_AVATARS, "refused");
        for (Map.Entry<String, JsonNode> member : call.body().fields().properties()) {
            String name = member.getKey();
            boolean avatar = name.equals("avatarId") || name.equals("voiceId");
            if ((avatar ? strictAvatars : strictMedia) == refused) {
                validate(operation, call, name, member.getValue(), found);
            }
        }
        return found;
    }

    private void validate(Operation operation, Call call, String name, JsonNode value, List<Violation> found) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                validate(operation, call, name + "/" + i, value.get(i), found);
            }
        } else if (value.isTextual() && !isKnown(call, name.replaceFirst("s?/\\d+$", ""), value.textValue())) {
            found.add(found.size() < Violation.MAX_DESCRIBED ? violation(operation, name, value) : Violation.OTHER);
        }
    }

    private Violation violation(Operation operation, String name, JsonNode value) {
        return new Violation(
                "body",
                RULE,
                "/" + name,
                expected(name),
                value.toString(),
                TextNode.valueOf(example(name)),
                operation.location(),
                List.of("M-37"));
    }

    private boolean isKnown(Call call, String name, String id) {
        // Any text may contain the marker of a scenario.
        return exampleIds().containsKey(id)
                || id.contains("[[scenario:")
                || switch (name) {
                    case "avatarId" -> MiraflowAvatars.isAvatar(id);
                    case "voiceId" -> MiraflowAvatars.isVoice(id);
                    case "mockupId" -> isMockup(call.jobOfResult(id), id);
                    default -> !name.matches("mediaId|.*MediaId") || isFile(call, id);
                };
    }

    /** Returns a known id of the same kind. */
    private String example(String name) {
        return switch (name) {
            case "avatarId" -> MiraflowAvatars.FIRST_AVATAR;
            case "voiceId" -> MiraflowAvatars.FIRST_VOICE;
            default ->
                exampleIds().entrySet().stream()
                        .filter(example -> example.getValue().contains(name.equals("mockupId") ? name : Job.MEDIA_ID))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static boolean isMockup(@Nullable Job job, String id) {
        return job != null && job.resultId().equals(id) && job.operation().id().equals("generateMockup");
    }

    /** An announced file counts once it is uploaded; a result counts from its submit. */
    private static boolean isFile(Call call, String id) {
        StoredFile file = call.file(id);
        if (file != null) {
            return file.bytes() != null;
        }
        Job job = call.jobOfResult(id);
        return job != null && id.equals(job.vendorFields().get(Job.MEDIA_ID));
    }

    private static String expected(String name) {
        return switch (name) {
            case "avatarId" -> "the id of a listed avatar";
            case "voiceId" -> "the id of a listed voice";
            case "mockupId" -> "the id of a listed mockup, which differs from the id of its job";
            default -> "the media id of an uploaded file or of a result";
        };
    }
}
