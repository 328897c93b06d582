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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds ids in requests that name nothing. The simulator issues the ids of files and mockups itself, so it knows them
 * all. Avatars and voices belong to an account that it does not know.
 */
final class MiraflowIds {

    /** The rule that such a request breaks. */
    static final String RULE = "unknown";

    private final Set<String> printed = new HashSet<>();

    /**
     * Knows the ids that the documents print, so that their samples run as they are.
     *
     * @param spec whose examples have them
     */
    MiraflowIds(VendorSpec spec) {
        examples(spec.document().root().json()).forEach(example -> ids(example, printed));
    }

    private static Stream<JsonNode> examples(JsonNode node) {
        return Stream.concat(
                node.path("examples").valueStream().map(example -> example.path("value")),
                node.valueStream().flatMap(MiraflowIds::examples));
    }

    /** Adds the values of members whose names end in Id or Ids. */
    private static void ids(JsonNode value, Set<String> found) {
        value.properties().forEach(member -> {
            if (member.getKey().matches("(.*I|i)ds?")) {
                member.getValue().valueStream().map(JsonNode::asText).forEach(found::add);
                found.add(member.getValue().asText());
            }
            ids(member.getValue(), found);
        });
        if (value.isArray()) {
            value.forEach(item -> ids(item, found));
        }
    }

    /** {@return the unknown ids for which a request is refused, or else those for which it is not} */
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
        } else if (value.isTextual() && !known(call, name.replaceFirst("s?/\\d+$", ""), value.textValue())) {
            found.add(new Violation(
                    "body",
                    RULE,
                    "/" + name,
                    expected(name),
                    value.toString(),
                    TextNode.valueOf(printed.iterator().next()),
                    operation.location(),
                    List.of("M-37")));
        }
    }

    private boolean known(Call call, String name, String id) {
        // A marker that chooses a scenario may be in any text.
        return printed.contains(id)
                || id.contains("[[scenario:")
                || switch (name) {
                    case "avatarId" -> MiraflowAvatars.isAvatar(id);
                    case "voiceId" -> MiraflowAvatars.isVoice(id);
                    case "mockupId" -> isMockup(call.jobOfResult(id), id);
                    default -> !name.matches("mediaId|.*MediaId") || isFile(call, id);
                };
    }

    private static boolean isMockup(@Nullable Job job, String id) {
        return job != null && job.resultId().equals(id) && job.operation().id().equals("generateMockup");
    }

    /** What was announced counts once its bytes are there; a result counts from its submit, which names its file. */
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
            case "mockupId" -> "the id of a listed mockup, which is not the id of its job";
            default -> "the media id of an uploaded file or of a result";
        };
    }
}
