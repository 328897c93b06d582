package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.takes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Quirks of Miraflow's avatars and voices. */
class MiraflowAvatarQuirksTest {

    @Test
    @Quirk("M-18")
    void avatars_areOneListWithoutPages() {
        assertThat(Miraflow.parameters("listAvatars")).isEmpty();
        assertThat(takes("AvatarList", "{'avatars':[{'id':'a'}]}")).isTrue();
        assertThat(takes("AvatarList", "[{'id':'a'}]")).isFalse();
        assertThat(takes("AvatarList", "{}")).isFalse();
    }

    @Test
    @Quirk("M-19")
    void voiceAndPhoto_mayBeMissingFromAnAvatar() {
        assertThat(takes("Avatar", "{'id':'a','name':'Aerin','createdAt':'2024-11-01T05:37:46.194Z'}"))
                .isTrue();
        assertThat(takes("Avatar", "{'id':'a','voiceId':'1','isPhoto':false}")).isTrue();
        assertThat(takes("Avatar", "{'id':'a','isPhoto':'true'}")).isFalse();
    }

    @Test
    @Quirk("M-20")
    void voices_areTakenUnderTheDocumentedNameAndUnderTheRightOne() {
        assertThat(Miraflow.answer("listVoices").has("avatars")).isTrue();
        assertThat(Miraflow.answer("listVoices").path("avatars"))
                .isEqualTo(Miraflow.answer("listVoices", "corrected").path("voices"));
        assertThat(takes("VoiceList", "{'avatars':[{'id':'1'}]}")).isTrue();
        assertThat(takes("VoiceList", "{'voices':[{'id':'1'}]}")).isTrue();
        assertThat(takes("VoiceList", "{'voices':[{'name':'no id'}]}")).isFalse();
        assertThat(takes("VoiceList", "{'avatars':[{'name':'no id'}]}")).isFalse();
        assertThat(takes("VoiceList", "{}")).isFalse();
        assertThat(Miraflow.evidence(Miraflow.property("VoiceList", "voices"))).isEqualTo("inferred");
    }

    @Test
    @Quirk("M-21")
    void aVoice_hasThreeFieldsAndTakesMore() {
        assertThat(Miraflow.names(Miraflow.schema("Voice").path("properties")))
                .containsExactly("id", "name", "createdAt");
        assertThat(takes("Voice", "{'id':'1','name':'Belinda','language':'en','preview':null}"))
                .isTrue();
    }

    @Test
    @Quirk("M-90")
    void times_areDateTimesWithAZone() {
        for (String schema : new String[] {
            "Avatar", "Voice", "VideoItem", "MockupItem", "AssetItem", "MockupVideoItem", "ThumbnailItem"
        }) {
            String start = schema.equals("ThumbnailItem") ? "{'id':'a','imageUrl':'/a'," : "{'id':'a',";
            assertThat(takes(schema, start + "'createdAt':'2024-11-01T05:37:46.194Z'}"))
                    .as(schema)
                    .isTrue();
            assertThat(takes(schema, start + "'createdAt':'2024-11-01T05:37:46+01:00'}"))
                    .as(schema)
                    .isTrue();
            assertThat(takes(schema, start + "'createdAt':1730439466194}"))
                    .as(schema)
                    .isFalse();
            assertThat(takes(schema, start + "'createdAt':'2024-11-01T05:37:46'}"))
                    .as(schema)
                    .isFalse();
        }
    }
}
