using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Review;
using CaseCenterMonitor.Server.Access;
using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Live;
using CaseCenterMonitor.Server.Live.Following;
using CaseCenterMonitor.Server.Playback;
using CaseCenterMonitor.Server.Policies;
using CaseCenterMonitor.Server.Proving;
using CaseCenterMonitor.Server.Region;
using CaseCenterMonitor.Server.Review;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>What the page expects and what the server sends have the same fields, both ways.</summary>
public sealed partial class ContractTests
{
    private static readonly JsonSerializerOptions Json = new(LiveJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static TheoryData<string, Type> Views => new()
    {
        { "ZoneView", typeof(ZoneView) }, { "DoorView", typeof(DoorView) }, { "CameraView", typeof(CameraView) }, { "ReaderView", typeof(ReaderView) },
        { "ButtonView", typeof(ButtonView) },
        { "GatewayView", typeof(GatewayView) }, { "LimitView", typeof(LimitView) }, { "PersonView", typeof(PersonView) },
        { "OfficerView", typeof(OfficerView) }, { "Fact", typeof(FactView) }, { "AlarmView", typeof(AlarmView) }, { "Picture", typeof(Picture) },
        { "Update", typeof(Update) }, { "Beat", typeof(Beat) }, { "Joined", typeof(Joined) }, { "HealthView", typeof(HealthView) },
        { "PoliciesView", typeof(PoliciesView) }, { "RankView", typeof(RankView) }, { "AttendanceView", typeof(AttendanceView) }, { "ResolutionView", typeof(ResolutionView) }, { "AsideView", typeof(AsideView) },
        { "LawView", typeof(LawView) }, { "TrafficView", typeof(TrafficView) }, { "AlarmSinceRow", typeof(AlarmSinceRow) }, { "PersonClocksView", typeof(PersonClocksView) },
        { "StayInCentreView", typeof(StayInCentreView) }, { "LineView", typeof(LineView) }, { "PlaceView", typeof(PlaceView) }, { "AlarmLifeView", typeof(AlarmLifeView) },
        { "LookView", typeof(LookView) }, { "AlarmStoryView", typeof(AlarmStoryView) }, { "ChapterView", typeof(ChapterView) }, { "CustodyView", typeof(CustodyView) },
        { "CompanyView", typeof(CompanyView) }, { "PlaybackView", typeof(PlaybackView) }, { "ProofView", typeof(ProofView) }, { "HeadView", typeof(HeadView) }, { "WitnessView", typeof(WitnessView) },
        { "AlarmFiguresAnswer", typeof(AlarmFiguresAnswer) }, { "AlarmFiguresPage", typeof(AlarmFiguresPage) }, { "FigureRow", typeof(FigureRow) }, { "WaitRow", typeof(WaitRow) },
        { "FloodRow", typeof(FloodRow) }, { "Contributor", typeof(Contributor) }, { "CauseFigure", typeof(CauseFigure) },
        { "CheckFiguresView", typeof(CheckFiguresView) }, { "CheckDay", typeof(CheckDay) }, { "LateCheckView", typeof(LateCheckView) },
        { "Session", typeof(SessionView) }, { "SetUpView", typeof(SetUpView) }, { "RingingView", typeof(RingingView) }, { "FactorOffer", typeof(FactorOffer) }, { "AccountsView", typeof(AccountsView) }, { "AccountView", typeof(AccountView) },
        { "AccessLine", typeof(AccessLine) }, { "OneTimePassword", typeof(OneTimePassword) }, { "SavedView", typeof(SavedView) },
        { "StandingView", typeof(StandingView) }, { "StandingValueView", typeof(StandingValueView) }, { "ValueLine", typeof(ValueLine) }, { "DraftView", typeof(DraftView) }, { "DraftsView", typeof(DraftsView) },
        { "WholeDraftView", typeof(WholeDraftView) }, { "TrialView", typeof(TrialView) }, { "TrialResult", typeof(TrialResult) }, { "TallyView", typeof(TallyView) }, { "PastChangeView", typeof(PastChangeView) },
        { "CheckedView", typeof(CheckedView) }, { "SiteView", typeof(SiteView) }, { "SitePartView", typeof(SitePartView) }, { "SiteBandView", typeof(SiteBandView) }, { "SiteDoorView", typeof(SiteDoorView) },
        { "ValueWish", typeof(ValueWish) }, { "PartLine", typeof(PartLine) }, { "ProposalProblem", typeof(ProposalProblem) }, { "PastValueView", typeof(PastValueView) }, { "Person", typeof(Person) },
        { "RoomsView", typeof(RoomsView) }, { "RoomOfferView", typeof(RoomOfferView) }, { "ObjectionView", typeof(ObjectionView) },
        { "HeldBookView", typeof(HeldBookView) }, { "HeldView", typeof(HeldView) }, { "HeadcountView", typeof(HeadcountView) }, { "CountView", typeof(CountView) },
        { "RunningClockView", typeof(RunningClockView) }, { "PlanView", typeof(PlanView) }, { "OpenInterviewView", typeof(OpenInterviewView) },
        { "OpenRestraintView", typeof(OpenRestraintView) }, { "OpenExitView", typeof(OpenExitView) }, { "OpenEscortView", typeof(OpenEscortView) },
        { "OpenHealthRequestView", typeof(OpenHealthRequestView) }, { "DoseView", typeof(DoseView) }, { "BelongingsView", typeof(BelongingsView) },
        { "OpenItemView", typeof(OpenItemView) }, { "HandOverView", typeof(HandOverView) }, { "AheadView", typeof(AheadView) }, { "ForeseenView", typeof(ForeseenView) },
        { "CentreRow", typeof(CentreRow) }, { "SummaryView", typeof(SummaryView) }, { "PlaceNames", typeof(PlaceNames) }, { "RegionView", typeof(RegionView) }, { "RegionBeat", typeof(RegionBeat) },
        { "SeriesAnswer", typeof(SeriesAnswer) }, { "SeriesView", typeof(SeriesView) }, { "SeriesRow", typeof(SeriesRow) },
    };

    private static readonly string[] Files = [.. new[] { "live", "record", "oversight", "figures", "playback", "policies", "duty", "region" }.Select(folder => $"dashboards/floor-plan/src/{folder}/contract.ts")];

    [Theory, MemberData(nameof(Views))]
    public void Has_the_same_fields_as_the_page_expects(string name, Type view) => Assert.Equal(Expected(name), Sent(view));

    /// <summary>Fields, with those of nested objects after a dot; a named interface is compared by its own line.</summary>
    private static IEnumerable<string> Expected(string name)
    {
        var text = Comment().Replace(string.Concat(Files.Select(file => File.ReadAllText(Repository.Path(file)))), "");
        var start = text.IndexOf($"export interface {name} {{", StringComparison.Ordinal);
        Assert.True(start >= 0, $"contract.ts has no {name}");
        var path = new Stack<string>();
        var fields = new List<string>();
        var last = "";
        foreach (Match token in Token().Matches(text[start..][$"export interface {name} ".Length..]))
        {
            switch (token.Value)
            {
                case "{":
                    path.Push(last);
                    break;
                case "}":
                    path.Pop();
                    break;
                default:
                    last = path.Peek() + token.Groups["name"].Value;
                    fields.Add(last);
                    last += ".";
                    break;
            }

            if (path.Count == 0)
            {
                break;
            }
        }

        return fields.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sent(Type view) => Fields(view, "").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Fields(Type type, string path)
    {
        foreach (var property in Json.GetTypeInfo(type).Properties)
        {
            yield return path + property.Name;
            if (Inline(property.PropertyType) is { } inline)
            {
                foreach (var field in Fields(inline, path + property.Name + "."))
                {
                    yield return field;
                }
            }
        }
    }

    // Records of ours that contract.ts writes in place, without a name of their own.
    private static Type? Inline(Type type)
    {
        var element = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type;
        string[] named = [.. Views.Select(row => ((Type)row[1]).Name), "LocalName"];
        return element.IsClass && element.Namespace?.StartsWith("CaseCenterMonitor", StringComparison.Ordinal) == true && !named.Contains(element.Name)
            ? element
            : null;
    }

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"[{}]|(?<name>[A-Za-z][A-Za-z0-9]*)\??:")]
    private static partial Regex Token();
}
