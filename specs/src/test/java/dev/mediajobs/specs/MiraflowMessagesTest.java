package dev.mediajobs.specs;

import static dev.mediajobs.specs.Miraflow.SPEC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages that Miraflow printed, with ids and texts replaced, and messages that no document excludes. Each must be
 * accepted, and each must be refused once it is broken.
 */
class MiraflowMessagesTest {

    private static final String CREATED = "{'result':'success','jobId':'cm73m0l5w0008l8qi1x2y3z4a'}";
    private static final String COMPLETE =
            "{'result':'success','status':'inference_complete','videoId':'cm73m0l5w0009l8qj1x2y3z4a'}";
    private static final String FAILURE = "{'result':'failure','error':'Error message here'}";
    private static final String IMAGE = "'id':'i','name':'Mine','prompt':'Turn it blue',"
            + "'createdAt':'2025-01-07T23:17:06.601Z','downloadUrl':'https://example.com/image.png'";
    private static final String THUMBNAIL =
            "'id':'t','name':'Mine','prompt':'Epic moment','imageUrl':'/api/media/m/view','mediaId':'m',"
                    + "'aspectRatio':'16:9','createdAt':'2025-01-07T23:17:06.601Z'";

    private record Message(String name, String schema, String text, List<String> broken) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Message> messagesOfTheVendor() {
        return Stream.of(
                request(
                        "createVideo",
                        "an avatar video in the voice of the avatar",
                        "{'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'My video','text':'Some words.'}",
                        "{'name':'My video','text':'Some words.'}",
                        "{'avatarId':null,'name':'My video','text':'Some words.'}",
                        "{'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'My video','text':['Some words.']}"),
                response(
                        "createVideo",
                        "2XX",
                        "an accepted avatar video job",
                        CREATED,
                        "{'result':'success'}",
                        "{'result':'success','jobId':73}",
                        "{'result':'done','jobId':'cm73m0l5w0008l8qi1x2y3z4a'}"),
                response(
                        "getVideoStatus",
                        "2XX",
                        "an avatar video job in progress",
                        "{'result':'success','status':'inference_working','progress':'45%'}",
                        "{'result':'success','progress':'45%'}",
                        "{'result':'success','status':'working','progress':'45%'}",
                        "{'result':'success','status':'inference_working','progress':45}"),
                response(
                        "getVideoStatus",
                        "2XX",
                        "a completed avatar video job with the id of the video",
                        COMPLETE,
                        "{'result':'success','videoId':'cm73m0l5w0009l8qj1x2y3z4a'}",
                        "{'result':'success','status':'complete','videoId':'cm73m0l5w0009l8qj1x2y3z4a'}",
                        "{'result':'success','status':'inference_complete','videoId':9}"),
                failure("createVideo", "400"),
                failure("listAvatars", "401"),
                failure("getVideo", "404"),
                failure("generateThumbnail", "500"),
                failure("createVideo", "default"),
                response(
                        "listAvatars",
                        "2XX",
                        "avatars, one of them with a voice id of another form",
                        "{'avatars':[{'id':'cm2yaz9j10008l0qg9npyjgs3','name':'Aerin',"
                                + "'createdAt':'2024-11-01T05:37:46.194Z','voiceId':'TgGcpSdb4u1XyZ0abcde',"
                                + "'isPhoto':false}]}",
                        "{'avatars':{}}",
                        "{'avatars':[{'name':'Aerin'}]}",
                        "{'avatars':[{'id':'cm2yaz9j10008l0qg9npyjgs3','isPhoto':'false'}]}",
                        "{'avatars':[{'id':'cm2yaz9j10008l0qg9npyjgs3','createdAt':1730439466194}]}"),
                request(
                        "generateThumbnail",
                        "a thumbnail",
                        "{'name':'My thumbnail','prompt':'Epic moment','aspectRatio':'16:9'}",
                        "{'prompt':'Epic moment','aspectRatio':'16:9'}",
                        "{'name':'My thumbnail','aspectRatio':'16:9'}",
                        "{'name':'My thumbnail','prompt':'Epic moment','aspectRatio':'1:1'}"),
                response(
                        "generateThumbnail",
                        "2XX",
                        "an accepted thumbnail job",
                        CREATED,
                        "{'result':'success','id':'cm73m0l5w0008l8qi1x2y3z4a'}",
                        "{'result':'success','jobId':null}"));
    }

    static Stream<Message> requestsThatNoDocumentExcludes() {
        String longText = "a".repeat(250_000);
        return Stream.of(
                request(
                        "createVideo",
                        "an avatar video with an uploaded track in JSON",
                        "{'avatarId':'a','name':'My video','mediaId':'m'}",
                        "{'name':'My video','mediaId':'m'}",
                        "{'avatarId':'a','name':'My video','mediaId':{'id':'m'}}"),
                request(
                        "createVideo",
                        "an avatar video with long ids, a long name and a long text",
                        "{'avatarId':'%1$s','name':'%1$s','voiceId':'%1$s','text':'%1$s','im2vid_full':false}"
                                .formatted(longText),
                        "{'avatarId':['%s']}".formatted(longText),
                        "{'avatarId':'a','text':'%s','im2vid_full':'false'}".formatted(longText)),
                request(
                        "generateImage",
                        "an image with a long prompt and a long name",
                        "{'prompt':'%1$s','name':'%1$s','negativePrompt':'%1$s'}".formatted(longText),
                        "{'prompt':'%s'}".formatted(longText),
                        "{'prompt':'%1$s','name':'%1$s','seed':'%1$s'}".formatted(longText)),
                request(
                        "generateImage",
                        "an image with an empty prompt and an empty name",
                        "{'prompt':'','name':''}",
                        "{'prompt':''}",
                        "{'prompt':null,'name':''}"),
                request(
                        "editImage",
                        "an edit of an image with both members for reference images",
                        "{'referenceImageMediaId':'a','referenceImageMediaIds':['a','b'],"
                                + "'prompt':'Turn it blue','name':'Mine'}",
                        "{'referenceImageMediaId':'a','referenceImageMediaIds':['a','b'],'name':'Mine'}",
                        "{'referenceImageMediaId':['a'],'prompt':'Turn it blue','name':'Mine'}",
                        "{'referenceImageMediaIds':'a','prompt':'Turn it blue','name':'Mine'}"),
                request(
                        "editAsset",
                        "an edit of an asset with the image given twice",
                        "{'imageMediaId':'m','imageBase64':'iVBORw0KGgo=','prompt':'Turn it blue','type':'logo'}",
                        "{'imageMediaId':'m','imageBase64':'iVBORw0KGgo=','prompt':'Turn it blue'}",
                        "{'imageMediaId':'m','imageBase64':5,'prompt':'Turn it blue','type':'logo'}",
                        "{'imageMediaId':'m','prompt':'Turn it blue','type':'banner'}"),
                request(
                        "generateMockupVideo",
                        "an advertisement video of the style custom",
                        "{'mockupId':'m','animationStyle':'custom','userPrompt':'Slow pan','aspectRatio':'16:9'}",
                        "{'mockupId':'m','animationStyle':'custom','aspectRatio':'16:9'}",
                        "{'mockupId':'m','animationStyle':'custom','userPrompt':''}",
                        "{'animationStyle':'custom','userPrompt':'Slow pan'}"),
                request(
                        "initializeMedia",
                        "an empty file of no type",
                        "{'fileName':'','contentType':'','fileSize':0}",
                        "{'fileName':'','contentType':''}",
                        "{'fileName':'','contentType':'','fileSize':'0'}"));
    }

    static Stream<Message> responsesThatNoDocumentExcludes() {
        return Stream.of(
                response(
                        "getMockupStatus",
                        "2XX",
                        "a mockup job in progress with null for what is missing",
                        "{'result':'success','status':'started','progress':null,'imageUrl':null,'mediaId':null,"
                                + "'videoId':null,'reason':null}",
                        "{'result':'success','status':null,'imageUrl':null,'mediaId':null}",
                        "{'result':'success','status':'started','imageUrl':false,'mediaId':null}",
                        "{'result':'success','status':'started','imageUrl':null,'mediaId':0}"),
                response(
                        "getVideo",
                        "2XX",
                        "a video created on a date, without its URL",
                        "{'id':'v','name':'Mine','sourceAvatarId':'a','createdAt':'2025-01-07','downloadUrl':null}",
                        "{'id':'v','createdAt':20250107}",
                        "{'id':'v','createdAt':{}}",
                        "{'createdAt':'2025-01-07'}"),
                response(
                        "getImage",
                        "2XX",
                        "an image with a status",
                        "{'result':'success','status':'inference_complete',%s,'mediaId':'m'}".formatted(IMAGE),
                        "{'result':'success','status':'inference_done',%s,'mediaId':'m'}".formatted(IMAGE),
                        "{'result':true,'status':'inference_complete',%s}".formatted(IMAGE)),
                response(
                        "getImage",
                        "2XX",
                        "an image without a media id",
                        "{%s}".formatted(IMAGE),
                        "{%s,'mediaId':7}".formatted(IMAGE),
                        "[{%s}]".formatted(IMAGE)),
                response(
                        "getImage",
                        "2XX",
                        "an image with null for what is missing",
                        "{'id':'i','name':null,'prompt':null,'createdAt':null,'downloadUrl':null,'imageUrl':null,"
                                + "'mediaId':null,'error':null,'reason':null,'progress':null}",
                        "{'id':'i','downloadUrl':''}",
                        "{'id':'i','createdAt':'today'}"),
                response(
                        "getImage",
                        "2XX",
                        "an image job with the values of the mockup status",
                        "{'result':'success','status':'started','progress':45}",
                        "{'result':'success','status':'begun','progress':45}",
                        "{'result':'success','status':['started'],'progress':45}"),
                response(
                        "getImage",
                        "2XX",
                        "a failed image job with a reason",
                        "{'result':'success','status':'inference_failed','error':'No image','reason':'No image'}",
                        "{'result':'success','status':'inference_failed','error':{'code':1}}",
                        "{'result':'success','status':'inference_failed','reason':5}"),
                response(
                        "getThumbnail",
                        "2XX",
                        "a thumbnail with a status",
                        "{'result':'success','status':'completed','progress':100,%s}".formatted(THUMBNAIL),
                        "{'result':'success','status':'finished',%s}".formatted(THUMBNAIL),
                        "{'result':'success','status':'completed','id':5}"),
                response(
                        "getThumbnail",
                        "2XX",
                        "a thumbnail without a status",
                        "{%s}".formatted(THUMBNAIL),
                        "{'id':'t','aspectRatio':'1:1'}",
                        "{'id':'t','createdAt':'2025-01-07'}"),
                response(
                        "getThumbnail",
                        "2XX",
                        "a thumbnail with null for what is missing",
                        "{'id':null,'name':null,'prompt':null,'imageUrl':'/api/media/m/view','mediaId':null,"
                                + "'createdAt':null,'error':null,'reason':null,'progress':null}",
                        "{'imageUrl':'not a link'}",
                        "{'mediaId':0}"),
                response(
                        "getThumbnail",
                        "2XX",
                        "a failed thumbnail job with a reason",
                        "{'result':'success','status':'failed','error':'No image','reason':'No image'}",
                        "{'result':'success','status':'failed','error':{'code':1}}",
                        "{'result':'success','status':'failed','reason':5}"),
                response(
                        "listThumbnails",
                        "2XX",
                        "a thumbnail in the list with null for what is missing",
                        "{'thumbnails':[{'id':'t','imageUrl':null,'mediaId':null}],'page':1}",
                        "{'thumbnails':[{'id':null}]}",
                        "{'thumbnails':[{'id':'t','mediaId':0}]}"),
                response(
                        "listAssets",
                        "2XX",
                        "an asset in the list with null for what is missing",
                        "{'assets':[{'id':'a','imageUrl':null,'mediaId':null}]}",
                        "{'assets':[{'id':null}]}",
                        "{'assets':[{'id':'a','mediaId':0}]}"),
                response(
                        "getThumbnail",
                        "2XX",
                        "a thumbnail job with the values of the video status",
                        "{'result':'success','status':'inference_working','progress':'45%'}",
                        "{'result':'success','status':'45%','progress':'45%'}",
                        "{'result':45,'status':'inference_working'}"),
                response(
                        "listMockupVideos",
                        "2XX",
                        "a completed advertisement video with a progress of 75 and no URL",
                        "{'result':'success','videos':[{'id':'v','status':'completed','progress':75}]}",
                        "{'result':'success','videos':[{'status':'completed','progress':75}]}",
                        "{'result':'success','videos':[{'id':'v','status':'completed','progress':'75'}]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"messagesOfTheVendor", "requestsThatNoDocumentExcludes", "responsesThatNoDocumentExcludes"})
    void aMessageIsAcceptedAndTheSchemaNamesAllItsMembers(Message message) {
        assertThat(SPEC.problems(message.schema(), json(message.text()))).isEmpty();
        assertThat(SPEC.exampleProblems(message.schema(), json(message.text()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"messagesOfTheVendor", "requestsThatNoDocumentExcludes", "responsesThatNoDocumentExcludes"})
    void aMessageIsRefusedOnceItIsBroken(Message message) {
        assertThat(message.broken()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(broken -> assertThat(
                        SPEC.problems(message.schema(), json(broken)))
                .as(broken)
                .isNotEmpty());
    }

    @Test
    void membersThatTheSpecDoesNotNameAreAccepted() {
        assertThat(Miraflow.requestProblems(
                        "editAsset",
                        "{'imageBase64':'iVBORw0KGgo=','prompt':'Turn it blue','type':'logo','strength':1,'seed':2}"))
                .isEmpty();
        assertThat(Miraflow.responseProblems("getVideoStatus", COMPLETE.replace("}", ",'credits':3}")))
                .isEmpty();
        assertThat(Miraflow.problems(
                        Miraflow.responseSchema("createVideo", "400"), FAILURE.replace("}", ",'code':'E1'}")))
                .isEmpty();
    }

    @Test
    void theIdOfTheVideoInTheCompletedStatusIsReadInPlaceOfTheIdOfTheJob() {
        JsonNode job = Miraflow.operation("createVideo").path("x-job");
        String jobId = json(CREATED).at(job.at("/submitted/id").asText()).asText();
        String videoId = json(COMPLETE).at(job.at("/poll/resultIds/0").asText()).asText();
        assertThat(jobId).isEqualTo("cm73m0l5w0008l8qi1x2y3z4a");
        assertThat(videoId).isEqualTo("cm73m0l5w0009l8qj1x2y3z4a");
    }

    private static Message request(String operation, String what, String text, String... broken) {
        return new Message("request for " + what, Miraflow.requestSchema(operation), text, Arrays.asList(broken));
    }

    private static Message response(String operation, String code, String what, String text, String... broken) {
        return new Message(
                "response of " + operation + " with " + what,
                Miraflow.responseSchema(operation, code),
                text,
                Arrays.asList(broken));
    }

    private static Message failure(String operation, String code) {
        return response(
                operation,
                code,
                "a failure at " + code,
                FAILURE,
                "{'result':'failure'}",
                "{'result':'failure','error':{'message':'Error message here'}}",
                "{'result':'error','error':'Error message here'}");
    }

    private static JsonNode json(String text) {
        return Vendor.json(text);
    }
}
