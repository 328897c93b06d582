package dev.mediajobs.simulator.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.engine.Call;
import dev.mediajobs.simulator.engine.quirk.Quirk;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.http.Response;
import java.util.Arrays;

/** The avatars and voices of every account. */
final class MiraflowAvatars {

    static final String FIRST_AVATAR = "cm2yaz9j10008l0qg9npyjgs3";
    static final String FIRST_VOICE = "cm1lgilny0005m2lnvv3vgtgv";

    private static final String[][] AVATARS = {
        {FIRST_AVATAR, "Aerin", FIRST_VOICE, "true"},
        {"cm2yb1c7u000al0qgd41h8kxm", "Bram", "cm1lgj0qd0007m2lnb8wq4r2s", "false"},
        {"cm2yb3f5w000cl0qg6zt2m9pe", "Cleo", "1", "true"},
    };

    private static final String[][] VOICES = {
        {FIRST_VOICE, "Belinda - Curious and Soft"},
        {"cm1lgj0qd0007m2lnb8wq4r2s", "Oskar - Deep and Calm"},
        {"1", "Noa - Bright and Quick"},
    };

    private MiraflowAvatars() {}

    static boolean isAvatar(String id) {
        return Arrays.stream(AVATARS).anyMatch(avatar -> avatar[0].equals(id));
    }

    static boolean isVoice(String id) {
        return Arrays.stream(VOICES).anyMatch(voice -> voice[0].equals(id));
    }

    /** The sample in the vendor's document names the list of voices avatars. */
    static Response voices(Call call) {
        boolean documented = call.quirks().is(Quirk.SPELLING, "documented");
        ObjectNode body = Json.object();
        ArrayNode voices = body.putArray(documented ? "avatars" : "voices");
        for (String[] voice : VOICES) {
            voices.addObject().put("id", voice[0]).put("name", voice[1]).put("createdAt", "2025-01-07T23:13:33.103Z");
        }
        return Response.json(200, body);
    }

    static Response list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode avatars = body.putArray("avatars");
        for (String[] avatar : AVATARS) {
            avatars.addObject()
                    .put("id", avatar[0])
                    .put("name", avatar[1])
                    .put("createdAt", "2024-11-01T05:37:46.194Z")
                    .put("voiceId", avatar[2])
                    .put("isPhoto", Boolean.parseBoolean(avatar[3]));
        }
        return Response.json(200, body);
    }
}
