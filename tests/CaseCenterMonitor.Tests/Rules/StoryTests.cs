using CaseCenterMonitor.Rules;
using Xunit;

namespace CaseCenterMonitor.Tests.Rules;

/// <summary>Every story of tests/stories, told in every way there is. <c>ccm test-rules tests/stories</c> runs the same.</summary>
public sealed class StoryTests
{
    public static TheoryData<string, string> Stories { get; } = Named();

    /// <summary>Rules that nobody has told a story about yet. The list may only grow shorter.</summary>
    private static readonly string[] Untold = [];

    [Theory, MemberData(nameof(Stories))]
    public void Goes_as_it_is_written_however_it_is_told(string file, string name)
    {
        var path = Files().Single(one => Path.GetFileName(one) == file);
        var story = StoryFile.Read(File.ReadAllText(path), file).Stories.Single(one => one.Name == name);
        var expected = string.Join('\n', story.Lines.Select(line => line.Text));
        Assert.All(Enum.GetValues<Telling>(), telling => Assert.Equal(expected, string.Join('\n', StoryPlay.Play(story, file, telling))));
    }

    [Fact]
    public void Every_rule_has_its_stories_in_a_file_of_its_name() =>
        Assert.Equal(RuleBook.All.Select(rule => rule.Alarm.Id).Except(Untold).Order(), Files().Select(file => Path.GetFileNameWithoutExtension(file)).Order());

    [Fact]
    public void Every_rule_has_a_story_of_each_kind_or_says_why_it_cannot()
    {
        var wrong = RuleBook.All.Select(rule => rule.Alarm.Id)
            .Select(id => (Id: id, Wrong: string.Join("; ", Untidy(id))))
            .Where(rule => rule.Wrong.Length > 0)
            .Select(rule => $"{rule.Id}: {rule.Wrong}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', ["Stories owed, rule by rule:", .. wrong]));
    }

    [Fact]
    public void No_two_stories_of_a_file_have_the_same_name() => Assert.All(Files(), file =>
    {
        var names = StoryFile.Read(File.ReadAllText(file), file).Stories.Select(story => story.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    });

    [Theory]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 sings", "x.story:3: Nobody knows what 'CR-1 sings' means.")]
    [InlineData("rules: PRS-99\nstory: x", "x.story:1: There is no rule PRS-99")]
    [InlineData("story: x", "x.story:1: Name the rules first")]
    [InlineData("rules: ,\nstory: x", "x.story:1: Name at least one rule.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered kind", "x.story:3: 'kind' is no field: fields are written name=value.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered kind=main taken=perhaps", "x.story:3: 'meal-offered': 'perhaps' is no taken.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 door D-int ajar", "x.story:3: A door is not 'ajar'.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 19 looks at CR-1 sings", "x.story:3: Nobody answers 'sings'.")]
    [InlineData("rules: PRS-1\n10:00:00 time passes", "x.story:2: '10:00:00 time passes' stands before the first story.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered kind=huge taken=yes", "x.story:3: 'meal-offered': 'huge' is no kind. Allowed: main, light.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 meal-offered colour=red", "x.story:3: 'meal-offered' has no field 'colour'. It has: occurredAt, by, record, kind, taken.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 measured zone=Desk", "x.story:3: 'measured' needs the field 'quantity'.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 CR-1 rest-began", "x.story:3: This would be refused: Nobody is held under CR-1.")]
    [InlineData("rules: PRS-1\nstory: x\n10:60:00 time passes", "x.story:3: ")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 1 in Kitchen", "x.story:3: There is no room 'Kitchen'. There are: Corridor, Desk, Exit, Interview-1,")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 door D-x open", "x.story:3: There is no door 'D-x'. There are: D-int, D-out, D-sally, D-street, D-wait.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 reader R-x lost", "x.story:3: There is no device 'R-x'.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 GW-9 gone", "x.story:3: There is no gateway 'GW-9'. There are: GW, GW-2.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 9 cut", "x.story:3: There is no band 'wb-9'.")]
    [InlineData("rules: PRS-1\nstory: x\n10:00:00 sound-changed zone=Kitchen heard=yes recorded=yes", "x.story:3: There is no room 'Kitchen'.")]
    [InlineData("rules: PRS-1\nstory: x [just befor]", "x.story:2: There is no kind of story 'just befor'. There are: just before, exactly at, just after, cleared,")]
    [InlineData("rules: PRS-1\nwithout [late]: why\nstory: x", "x.story:2: There is no kind of story 'late' that a rule could be without. There are: just before,")]
    [InlineData("rules: PRS-1\nwithout [twice]: why\nstory: x", "x.story:2: There is no kind of story 'twice' that a rule could be without.")]
    [InlineData("rules: PRS-1\nwithout [cleared]:  \nstory: x", "x.story:2: Say why there cannot be a story 'cleared'.")]
    [InlineData("rules: PRS-1\nwithout cleared\nstory: x", "x.story:2: Write 'without [kind of story]: why there cannot be one'.")]
    [InlineData("rules: PRS-1\nstory: x\nwithout [cleared]: why", "x.story:3: 'without' stands before the first story.")]
    [InlineData("pack: atlantis\nrules: PRS-1\nstory: x", "x.story:1: There is no policy pack 'atlantis'. There are: intl-minimum, prc-2020,")]
    public void Says_where_a_story_cannot_be_understood(string text, string problem)
    {
        var wrong = Assert.Throws<StoryException>(() => StoryFile.Read(text, "x.story").Stories.SelectMany(story => StoryPlay.Play(story, "x.story", Telling.AsWritten)).ToList());
        Assert.StartsWith(problem, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_says_what_it_tells_what_it_is_without_and_under_which_law()
    {
        var book = StoryFile.Read(
            "rules: DET-4\nwithout [cleared]: nothing brings it back\nstory: a [exactly at] [late signal]\npack: pace-code-c\nrules: DET-1\nstory: b\n10:00:00 time passes",
            "x.story");
        Assert.Equal([new Omission("cleared", "nothing brings it back")], book.Without);
        Assert.Equal(["a", "b"], book.Stories.Select(story => story.Name));
        Assert.Equal(["exactly at", "late signal"], book.Stories[0].Tags);
        Assert.Equal(["prc-2020", "pace-code-c"], book.Stories.Select(story => story.Pack));
        Assert.Equal(["DET-1"], book.Stories[1].Rules);
        Assert.Single(book.Stories[1].Lines);
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("23:59:59.999")]
    [InlineData("24:00:00")]
    [InlineData("99:10:00.5")]
    public void Hours_count_on_past_midnight(string time) => Assert.Equal(time, SmallCentre.Text(SmallCentre.At(time)));

    // What a rule owes, and what it says that it cannot have and has.
    private static IEnumerable<string> Untidy(string id)
    {
        var path = Repository.Path($"tests/stories/{id}.story");
        if (!File.Exists(path))
        {
            return ["no story file"];
        }

        var book = StoryFile.Read(File.ReadAllText(path), Path.GetFileName(path));
        var told = book.Stories.Where(story => story.Rules.Contains(id)).SelectMany(story => story.Tags).ToHashSet();
        var without = book.Without.Select(omission => omission.Tag).ToList();
        return
        [
            .. StoryTags.Owed.Except(told).Except(without).Select(tag => $"no [{tag}]"),
            .. without.Where(told.Contains).Select(tag => $"both a story and a reason against [{tag}]"),
        ];
    }

    private static TheoryData<string, string> Named()
    {
        var stories = new TheoryData<string, string>();
        foreach (var file in Files())
        {
            foreach (var story in StoryFile.Read(File.ReadAllText(file), Path.GetFileName(file)).Stories)
            {
                stories.Add(Path.GetFileName(file), story.Name);
            }
        }

        return stories;
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Path("tests/stories"), "*.story").Order(StringComparer.Ordinal);
}
