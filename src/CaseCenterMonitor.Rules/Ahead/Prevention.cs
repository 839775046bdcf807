using NodaTime;

namespace CaseCenterMonitor.Rules.Ahead;

/// <summary>What a person can still do so that a breach does not happen.</summary>
/// <param name="Deed">A word of the wording files: prevention.look and so on.</param>
/// <param name="Takes">How long it takes from setting out to being done. Estimates of this project, rounded up; no law says them.</param>
/// <param name="NeedsPerson">It cannot be done while the person is being interviewed.</param>
public sealed record Prevention(string Deed, Duration Takes, bool NeedsPerson = false)
{
    public static readonly Prevention Look = new("look", Duration.FromMinutes(2));
    public static readonly Prevention Join = new("join", Duration.FromSeconds(30));
    public static readonly Prevention Feed = new("feed", Duration.FromMinutes(10), NeedsPerson: true);
    public static readonly Prevention LetRest = new("rest", Duration.FromMinutes(5), NeedsPerson: true);
    public static readonly Prevention PauseInterview = new("pause", Duration.FromMinutes(1));
    public static readonly Prevention Decide = new("decide", Duration.FromMinutes(30));
    public static readonly Prevention Examine = new("examine", Duration.FromMinutes(10), NeedsPerson: true);
    public static readonly Prevention Tell = new("tell", Duration.FromMinutes(10));
    public static readonly Prevention BringBack = new("bring", Duration.FromMinutes(15));
    public static readonly Prevention Write = new("write", Duration.FromMinutes(3));
    public static readonly Prevention Close = new("close", Duration.FromMinutes(1));
    public static readonly Prevention HandOver = new("handOver", Duration.FromMinutes(10));
    public static readonly Prevention Mend = new("mend", Duration.FromMinutes(30));

    /// <summary>How long it takes to pause an interview in an orderly way before somebody can eat or rest.</summary>
    public static readonly Duration InterviewPause = Duration.FromMinutes(2);

    /// <returns>Null for a rule whose breach nobody can prevent by being told of it, such as a fall.</returns>
    public static Prevention? Of(string rule) => rule switch
    {
        "WCK-2" or "WCK-3" or "MOV-12" or "WCK-12" or "WCK-13" or "MED-1" => Look,
        "PRS-1" or "PRS-2" or "PRS-8" or "PRS-12" => Join,
        "DET-9" => Feed,
        "DET-8" => LetRest,
        "DET-7" or "DET-10" => PauseInterview,
        "DET-2" or "DET-3" or "DET-4" or "DET-5" or "DET-11" or "DET-13" => Decide,
        "MED-8" or "MED-9" or "MED-10" or "MED-11" or "MED-7" or "MED-14" => Examine,
        "DET-12" => Tell,
        "MOV-6" or "MOV-10" => BringBack,
        "MED-12" or "DOC-1" or "PRP-5" => Write,
        "DOR-2" => Close,
        "PRP-1" or "PRP-2" => HandOver,
        "COV-11" or "COV-12" or "MOV-4" or "PRF-1" => Mend,
        _ => null,
    };
}
