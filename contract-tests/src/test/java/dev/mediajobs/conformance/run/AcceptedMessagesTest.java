package dev.mediajobs.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.conformance.check.CheckResult;
import dev.mediajobs.conformance.check.Finding;
import dev.mediajobs.conformance.check.Recorder;
import dev.mediajobs.conformance.check.ResponseInventory;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.http.Exchange;
import dev.mediajobs.conformance.http.Request;
import dev.mediajobs.conformance.http.Response;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.run.response.ResponseValidator;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that responses which no document forbids are not reported as findings. */
class AcceptedMessagesTest {

    /** The constant members of a Creatify job, with the time format of a recorded response. */
    private static final String CREATED = "'id':'3c90c3cc-0d44-4b50-8888-8dd25736052a',"
            + "'created_at':'2025-10-03T13:42:43.964728-07:00','updated_at':'2025-10-03T13:42:44.1-07:00',"
            + "'audio':'https://a.example/a','image':'https://a.example/i'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "miraflow | createVideo | 200 | {'result':'success','jobId':'cm73-0008-qi'}",
                "miraflow | createVideo | 201 | {'result':'success','jobId':'cm73-0008-qi'}",
                "miraflow | getVideoStatus | 200 | {'result':'success','status':'inference_working','progress':'45%'}",
                "miraflow | getVideoStatus | 200 | {'result':'success','status':'inference_complete','videoId':'cm73-0009-qj'}",
                "miraflow | listAvatars | 200 | {'avatars':[{'id':'a','name':'Aerin','createdAt':'2024-11-01T05:37:46.194Z','voiceId':'Tg','isPhoto':false}]}",
                "miraflow | getVideo | 200 | {'id':'v','name':'n','sourceAvatarId':'a','createdAt':'2024-11-01','downloadUrl':'https://a.example/v'}",
                "miraflow | getImage | 200 | {'result':'success','status':'inference_complete','id':'i','downloadUrl':'https://a.example/i'}",
                "miraflow | getImage | 200 | {'id':'i','name':'n','prompt':'p','createdAt':'2024-11-01T05:37:46.194Z','downloadUrl':'https://a.example/i'}",
                "miraflow | getImage | 200 | {'result':'success','status':'started','progress':45}",
                "miraflow | getImage | 200 | {'result':'success','status':'inference_working','progress':'45%'}",
                "miraflow | getMockupStatus | 200 | {'result':'success','status':'started','progress':10,'imageUrl':null,'mediaId':null}",
                "miraflow | getThumbnail | 200 | {'result':'success','status':'completed','id':'t','imageUrl':'/api/media/m/view'}",
                "miragic | getSpeedPainting | 200 | {'success':true,'data':{'id':'j','status':'PENDING','userId':null,'metadata':null,'updatedAt':null,'createdAt':null,'originalImageUrl':null}}",
                "miragic | getSpeedPainting | 200 | {'success':true,'data':{'id':'j','status':'COMPLETED','createdAt':1760121760008,'metadata':{'processingDurationMs':14899.5}}}",
                "mirrago | getTryOn | 200 | {'job_id':'j','status':'queued','created_at':'2026-01-24T13:07:14.096542Z','error_msg':null,'cloth_img_url':null,'generated_image_key':null,'result_url':null}",
                "mirrago | getTryOn | 200 | {'job_id':'j','status':'failed','error_msg':'Something went wrong'}",
                "mirrago | createTryOn | 202 | {'job_id':'j','status':'pending'}",
                "creatify | getAurora | 200 | {CREATED,'status':'running','video_output':'','video_thumbnail':'','preview':'','editor_url':'','ttl_days':0,'credits_used':0,'duration':null,'progress':0.5,'failed_reason':''}",
                "creatify | getAurora | 200 | {CREATED,'status':'done','video_output':'https://a.example/v','progress':1,'duration':5.0,'failed_reason':null,'credits_used':3}",
                "creatify | getRemainingCredits | 200 | {'remaining_credits':379.0}",
            })
    void aResponse_isAccepted(String vendor, String operation, int status, String json) {
        assertThat(success(vendor, operation, status, json)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "miraflow | getVideoStatus | 200 | {'result':'success','status':'inference_paused'}",
                "miragic | getSpeedPainting | 200 | {'success':true,'data':{'id':'j','status':'PROCESSING'}}",
                "mirrago | getTryOn | 200 | {'job_id':'j','status':'rejected'}",
                "creatify | getAurora | 200 | {CREATED,'status':'initializing','video_output':null,'progress':0,'duration':null,'failed_reason':null,'credits_used':0}",
            })
    void anUnknownValue_isANote(String vendor, String operation, int status, String json) {
        assertThat(success(vendor, operation, status, json)).isNotEmpty().allMatch(Finding::note);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "miraflow | createVideo | 400 | {'result':'failure','error':'Error message here'}",
                "miragic | createSpeedPainting | 401 | {'success':false,'error':{'code':'UNAUTHORIZED','message':'No key'}}",
                "miragic | createSpeedPainting | 400 | {'success':false,'error':'No image'}",
                "mirrago | createTryOn | 400 | {'detail':[{'loc':['body','target_image'],'msg':'Field required'}]}",
                "mirrago | createTryOn | 400 | {'error':'Invalid image URL'}",
                "creatify | createAurora | 400 | {'non_field_errors':['Choose one']}",
                "creatify | createAurora | 400 | {'error':'No image'}",
                "creatify | createAurora | 400 | {'detail':'No image','code':'invalid'}",
                "creatify | createAurora | 400 | {'image':{'0':['Not a valid URL']}}",
            })
    void anErrorResponse_isAccepted(String vendor, String operation, int status, String json) {
        List<CheckResult> checks = new ArrayList<>();
        Operation called = VendorSpec.of(vendor).operation(operation).orElseThrow();
        validator(vendor, checks)
                .errorResponse(
                        called,
                        Rule.TYPE,
                        "a wrong request",
                        exchange(called, status, json),
                        List.of(status),
                        called.node());

        assertThat(findings(checks)).isEmpty();
    }

    private static List<Finding> success(String vendor, String operation, int status, String json) {
        List<CheckResult> checks = new ArrayList<>();
        Operation called = VendorSpec.of(vendor).operation(operation).orElseThrow();
        validator(vendor, checks).success(called, "a right request", exchange(called, status, json), true);
        return findings(checks);
    }

    /** Returns the findings and notes, except those about members that samples show and the schema makes optional. */
    private static List<Finding> findings(List<CheckResult> checks) {
        return checks.stream()
                .flatMap(check -> check.findings().stream())
                .filter(each -> !each.expected().equals("present, as in every sample of the response"))
                .toList();
    }

    private static ResponseValidator validator(String vendor, List<CheckResult> checks) {
        Recorder recorder = new Recorder(vendor, new Secrets(), checks::add);
        return new ResponseValidator(
                recorder, SchemaValidator.of(VendorSpec.of(vendor).document()), new ResponseInventory());
    }

    private static Exchange exchange(Operation operation, int status, String json) {
        Request request = new Request(operation.method(), URI.create("http://127.0.0.1:1/x"), List.of(), new byte[0]);
        byte[] body = json.replace("CREATED", CREATED).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return Exchange.of(
                request,
                new Response(status, Map.of("content-type", List.of("application/json")), body),
                Duration.ZERO);
    }
}
