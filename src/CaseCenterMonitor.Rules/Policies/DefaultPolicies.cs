using CaseCenterMonitor.Core;
using NodaTime;

namespace CaseCenterMonitor.Rules.Policies;

/// <summary>
/// The limits that hold where a centre overrides nothing. Values and sources are those of DOMAIN.md sections 3.1 and 5; the full policy
/// packs, with every duty of a country, take the place of this list in time.
/// </summary>
public static class DefaultPolicies
{
    private const string Proposal = "rule default, no law behind it";

    public static IReadOnlyList<Limit> Limits { get; } =
    [
        new("criminal.summons.max", Duration.FromHours(12), "CPL 2018 art 119; MPS Criminal Procedure 2020 art 200", Confidence.Verbatim),
        new("criminal.summons.extended", Duration.FromHours(24), "MPS Criminal Procedure 2020 art 200", Confidence.Verbatim),
        new("admin.summons.max", Duration.FromHours(8), "PSAPL 2012 art 83; MPS Admin. Procedure 2019 art 69", Confidence.Verbatim),
        new("admin.summons.extended", Duration.FromHours(24), "MPS Admin. Procedure 2019 art 69", Confidence.Verbatim),
        new("inquiry.max", Duration.FromHours(12), "Continued-Questioning Rules 2004 arts 11, 13", Confidence.Verbatim),
        new("inquiry.ext1", Duration.FromHours(24), "Continued-Questioning Rules 2004 arts 11, 17", Confidence.Verbatim),
        new("inquiry.ext2", Duration.FromHours(48), "Continued-Questioning Rules 2004 arts 11, 17", Confidence.Verbatim),
        new("DET-1.lead", Duration.FromMinutes(30), Proposal, Confidence.Proposal),
        new("PRS-1.interview", Duration.FromSeconds(30), Proposal, Confidence.Proposal),
        // DOMAIN.md proposes 5 s. Wristbands are placed some 10 s late, and a person and an escort not in the same second, so 5 s cannot be judged by them.
        new("PRS-1.corridor", Duration.FromSeconds(15), Proposal, Confidence.Proposal),
        new("PRS-1.room", Duration.FromSeconds(60), Proposal, Confidence.Proposal),
        new("PRS-1.critical", Duration.FromMinutes(2), Proposal, Confidence.Proposal),
        new("WCK-2.general", Duration.FromMinutes(60), "College of Policing APP, level 1", Confidence.Unverified),
        new("WCK-2.intermittent", Duration.FromMinutes(30), "College of Policing APP, level 2", Confidence.Unverified),
        new("WCK-2.constant", Duration.FromMinutes(30), "APP level 3: constant view and a physical check every 30 min", Confidence.Secondary),
        new("WCK-2.closeProximity", Duration.FromMinutes(30), "College of Policing APP, level 4", Confidence.Unverified),
        new("MOV-2.room", Duration.FromSeconds(60), Proposal, Confidence.Proposal),
        new("MOV-2.corridor", Duration.FromSeconds(20), Proposal, Confidence.Proposal),
        new("MOV-2.critical", Duration.FromMinutes(3), Proposal, Confidence.Proposal),
        new("MOV-3.fitting", Duration.FromSeconds(30), Proposal, Confidence.Proposal),
        new("COV-1.silent", Duration.FromSeconds(10), Proposal, Confidence.Proposal),
        new("COV-5.unseen", Duration.FromSeconds(30), Proposal, Confidence.Proposal),
        new("COV-5.no-wristband", Duration.FromMinutes(5), Proposal, Confidence.Proposal),
        new("COV-8.silent", Duration.FromSeconds(15), Proposal, Confidence.Proposal),
        new("DOR-7.silent", Duration.FromSeconds(30), Proposal, Confidence.Proposal),
    ];

    /// <summary>Extensions stand in the order in which they must be approved; none may be jumped (never 12 to 48 hours).</summary>
    public static IReadOnlyList<LegalBasis> Bases { get; } =
    [
        new("criminal.summons.max", "刑事传唤", "Criminal summons",
            [new Extension("criminal.summons.extended", "案情特别重大、复杂", "Specially grave or complex", "head of case-handling department")]),
        new("admin.summons.max", "行政传唤", "Administrative summons",
            [new Extension("admin.summons.extended", "情况复杂，可能行政拘留", "Complex, detention possible", "head of case-handling department")]),
        new("inquiry.max", "继续盘问", "Continued questioning",
        [
            new Extension("inquiry.ext1", "不能证实或排除", "Cannot be confirmed or excluded", "duty head of county bureau"),
            new Extension("inquiry.ext2", "不讲真实姓名、住址、身份", "Refuses name, address, identity", "head in charge, county bureau"),
        ]),
    ];
}
