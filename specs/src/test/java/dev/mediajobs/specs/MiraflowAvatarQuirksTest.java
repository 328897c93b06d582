package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.accepts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's avatars and voices. */
class MiraflowAvatarQuirksTest {

    @Test
    @Quirk("M-18")
    void avatarsAreOneListWithoutPages() {
        assertThat(Miraflow.parameters("listAvatars")).isEmpty();
        assertThat(Miraflow.properties("AvatarList")).containsExactly("avatars");
        assertThat(Miraflow.properties("Avatar"))
                .as("no member distinguishes stock avatars")
                .containsExactly("id", "name", "createdAt", "voiceId", "isPhoto");
        assertThat(accepts("AvatarList", "{'avatars':[{'id':'a'}]}")).isTrue();
        assertThat(accepts("AvatarList", "[{'id':'a'}]")).isFalse();
        assertThat(accepts("AvatarList", "{}")).isFalse();
    }

    @Test
    @Quirk("M-19")
    void voiceIdAndIsPhotoMayBeMissingOrNull() {
        assertThat(accepts("Avatar", "{'id':'a','name':'Aerin','createdAt':'2024-11-01T05:37:46.194Z'}"))
                .isTrue();
        assertThat(accepts("Avatar", "{'id':'a','voiceId':null,'isPhoto':null}"))
                .isTrue();
        assertThat(accepts("Avatar", "{'id':'a','voiceId':'1','isPhoto':false}"))
                .isTrue();
        assertThat(accepts("Avatar", "{'id':'a','isPhoto':'true'}")).isFalse();
        assertThat(accepts("Avatar", "{'id':'a','voiceId':1}")).isFalse();
        assertThat(accepts("Avatar", "{'id':null}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("Avatar", "voiceId"))).isEqualTo("vendor");
    }

    @Test
    @Quirk("M-20")
    void voicesAreReadFromAvatarsAndFromVoices() {
        assertThat(Miraflow.response("listVoices").has("avatars")).isTrue();
        assertThat(Miraflow.response("listVoices").path("avatars"))
                .isEqualTo(Miraflow.response("listVoices", "corrected").path("voices"));
        for (String name : List.of("avatars", "voices")) {
            assertThat(accepts("VoiceList", "{'" + name + "':[{'id':'1'}]}"))
                    .as(name)
                    .isTrue();
            assertThat(accepts("VoiceList", "{'" + name + "':[{'name':'no id'}]}"))
                    .as(name)
                    .isFalse();
            assertThat(accepts("VoiceList", "{'" + name + "':{}}")).as(name).isFalse();
        }
        assertThat(accepts("VoiceList", "{}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("VoiceList", "voices"))).isEqualTo("inferred");
    }

    @Test
    @Quirk("M-21")
    void aVoiceHasThreeMembersAndOthersAreAccepted() {
        assertThat(Miraflow.properties("Voice")).containsExactly("id", "name", "createdAt");
        assertThat(accepts("Voice", "{'id':'1','name':'Belinda','language':'en','preview':null}"))
                .isTrue();
    }

    @Test
    @Quirk("M-90")
    void timesAreDateTimesWithAZone() {
        for (String schema : List.of(
                "Avatar", "Voice", "VideoItem", "MockupItem", "AssetItem", "MockupVideoItem", "ThumbnailItem")) {
            for (String time : List.of("2024-11-01T05:37:46.194Z", "2024-11-01T05:37:46+01:00")) {
                assertThat(accepts(schema, "{'id':'a','createdAt':'" + time + "'}"))
                        .as("%s of %s", time, schema)
                        .isTrue();
            }
            for (String time : List.of("1730439466194", "'2024-11-01T05:37:46'", "'2024-11-01'")) {
                assertThat(accepts(schema, "{'id':'a','createdAt':" + time + "}"))
                        .as("%s of %s", time, schema)
                        .isFalse();
            }
        }
    }
}
