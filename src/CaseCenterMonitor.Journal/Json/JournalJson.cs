using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CaseCenterMonitor.Core;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace CaseCenterMonitor.Journal.Json;

/// <summary>How entries are written as JSON. A word once written here is never given another meaning: old journals must stay readable.</summary>
public static class JournalJson
{
    /// <summary>The word of each signal. A signal that is missing here cannot be written, and a test says so.</summary>
    public static IReadOnlyList<(Type Type, string Word)> Signals { get; } =
    [
        (typeof(Signal.TimePassed), "time-passed"),
        (typeof(Signal.DoorChanged), "door-changed"),
        (typeof(Signal.DoorAccessed), "door-accessed"),
        (typeof(Signal.WristbandLocated), "wristband-located"),
        (typeof(Signal.WristbandStrapChanged), "wristband-strap-changed"),
        (typeof(Signal.ZoneCounted), "zone-counted"),
        (typeof(Signal.DeviceHealthChanged), "device-health-changed"),
        (typeof(Signal.GatewayStatusChanged), "gateway-status-changed"),
        (typeof(Signal.BookedIn), "booked-in"),
        (typeof(Signal.WristbandAssigned), "wristband-assigned"),
        (typeof(Signal.WelfareChecked), "welfare-checked"),
        (typeof(Signal.ExtensionApproved), "extension-approved"),
        (typeof(Signal.Released), "released"),
        (typeof(Signal.DetentionAuthorised), "detention-authorised"),
        (typeof(Signal.DetentionDecided), "detention-decided"),
        (typeof(Signal.Charged), "charged"),
        (typeof(Signal.ReviewDone), "review-done"),
        (typeof(Signal.ReviewPostponed), "review-postponed"),
        (typeof(Signal.SoberingStarted), "sobering-started"),
        (typeof(Signal.SoberingEnded), "sobering-ended"),
        (typeof(Signal.TransferredOut), "transferred-out"),
        (typeof(Signal.TemporaryExitApproved), "temporary-exit-approved"),
        (typeof(Signal.WentOut), "went-out"),
        (typeof(Signal.CameBack), "came-back"),
        (typeof(Signal.QuestioningApproved), "questioning-approved"),
        (typeof(Signal.FastTrackChosen), "fast-track-chosen"),
        (typeof(Signal.GroupsStated), "groups-stated"),
        (typeof(Signal.AlarmAcknowledged), "alarm-acknowledged"),
        (typeof(Signal.AlarmReset), "alarm-reset"),
        (typeof(Signal.AlarmAttended), "alarm-attended"),
        (typeof(Signal.AlarmResolved), "alarm-resolved"),
        (typeof(Signal.AlarmVerified), "alarm-verified"),
        (typeof(Signal.AlarmShelved), "alarm-shelved"),
        (typeof(Signal.AlarmTakenOutOfService), "alarm-taken-out-of-service"),
        (typeof(Signal.AlarmSetAsideAgreed), "alarm-set-aside-agreed"),
        (typeof(Signal.AlarmTakenBack), "alarm-taken-back"),
        (typeof(Signal.AlarmPassedOn), "alarm-passed-on"),
        (typeof(Signal.SupervisorTold), "supervisor-told"),
        (typeof(Signal.BelongingsListed), "belongings-listed"),
        (typeof(Signal.BelongingsReturned), "belongings-returned"),
        (typeof(Signal.ObservationPlanSet), "observation-plan-set"),
        (typeof(Signal.EarlierStayStated), "earlier-stay-stated"),
        (typeof(Signal.MealOffered), "meal-offered"),
        (typeof(Signal.DrinkOffered), "drink-offered"),
        (typeof(Signal.ExerciseTaken), "exercise-taken"),
        (typeof(Signal.RestBegan), "rest-began"),
        (typeof(Signal.RestEnded), "rest-ended"),
        (typeof(Signal.ContactAsked), "contact-asked"),
        (typeof(Signal.ContactMade), "contact-made"),
        (typeof(Signal.RestraintBegan), "restraint-began"),
        (typeof(Signal.RestraintEnded), "restraint-ended"),
        (typeof(Signal.RestraintPositionChanged), "restraint-position-changed"),
        (typeof(Signal.CirculationChecked), "circulation-checked"),
        (typeof(Signal.RestraintReviewed), "restraint-reviewed"),
        (typeof(Signal.ForceUsed), "force-used"),
        (typeof(Signal.ForceRecorded), "force-recorded"),
        (typeof(Signal.RiskAssessed), "risk-assessed"),
        (typeof(Signal.HealthProfessionalRequested), "health-professional-requested"),
        (typeof(Signal.HealthProfessionalAttended), "health-professional-attended"),
        (typeof(Signal.MedicationPlanned), "medication-planned"),
        (typeof(Signal.MedicationGiven), "medication-given"),
        (typeof(Signal.BodyMapped), "body-mapped"),
        (typeof(Signal.PreReleaseAssessed), "pre-release-assessed"),
        (typeof(Signal.InterviewBegan), "interview-began"),
        (typeof(Signal.InterviewPaused), "interview-paused"),
        (typeof(Signal.InterviewResumed), "interview-resumed"),
        (typeof(Signal.InterviewEnded), "interview-ended"),
        (typeof(Signal.InterviewRecordingChanged), "interview-recording-changed"),
        (typeof(Signal.InterviewAdultChanged), "interview-adult-changed"),
        (typeof(Signal.EscortBegan), "escort-began"),
        (typeof(Signal.EscortEnded), "escort-ended"),
        (typeof(Signal.ExitApproved), "exit-approved"),
        (typeof(Signal.ExitApprovalWithdrawn), "exit-approval-withdrawn"),
        (typeof(Signal.StageCompleted), "stage-completed"),
        (typeof(Signal.RoomAllocated), "room-allocated"),
        (typeof(Signal.KeptApart), "kept-apart"),
        (typeof(Signal.PaperRequired), "paper-required"),
        (typeof(Signal.PaperSigned), "paper-signed"),
        (typeof(Signal.EntryCorrected), "entry-corrected"),
        (typeof(Signal.ItemTaken), "item-taken"),
        (typeof(Signal.ItemHandedOver), "item-handed-over"),
        (typeof(Signal.ItemLent), "item-lent"),
        (typeof(Signal.ItemReturned), "item-returned"),
        (typeof(Signal.HeadcountTaken), "headcount-taken"),
        (typeof(Signal.ShiftHandedOver), "shift-handed-over"),
        (typeof(Signal.ShiftTakenOver), "shift-taken-over"),
        (typeof(Signal.PostManned), "post-manned"),
        (typeof(Signal.DuressEnded), "duress-ended"),
        (typeof(Signal.VisitorAdmitted), "visitor-admitted"),
        (typeof(Signal.VisitorLeft), "visitor-left"),
        (typeof(Signal.CameraViewChanged), "camera-view-changed"),
        (typeof(Signal.RecordingGap), "recording-gap"),
        (typeof(Signal.ClockCompared), "clock-compared"),
        (typeof(Signal.EmergencyReleaseChanged), "emergency-release-changed"),
        (typeof(Signal.BatteryReported), "battery-reported"),
        (typeof(Signal.BandMotionChanged), "band-motion-changed"),
        (typeof(Signal.DuressRaised), "duress-raised"),
        (typeof(Signal.StorageForecast), "storage-forecast"),
        (typeof(Signal.EscalationTested), "escalation-tested"),
        (typeof(Signal.CallRung), "call-rung"),
        (typeof(Signal.CallAnswered), "call-answered"),
        (typeof(Signal.Measured), "measured"),
        (typeof(Signal.PowerChanged), "power-changed"),
        (typeof(Signal.IncidentSeen), "incident-seen"),
        (typeof(Signal.ConsoleAttended), "console-attended"),
        (typeof(Signal.SoundChanged), "sound-changed"),
        (typeof(Signal.WitnessAnswers), "witness-answers"),
        (typeof(Signal.QuorumAnswers), "quorum-answers"),
        (typeof(Signal.RecordDisputed), "record-disputed"),
    ];

    public static JsonSerializerOptions Options { get; } = Make();

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException($"An entry of type {typeof(T).Name} is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            AllowDuplicateProperties = false,
            RespectRequiredConstructorParameters = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameSignals } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new IdConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        return options;
    }

    private static void NameSignals(JsonTypeInfo info)
    {
        if (info.Type != typeof(Signal))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "type",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (type, word) in Signals)
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(type, word));
        }
    }
}
