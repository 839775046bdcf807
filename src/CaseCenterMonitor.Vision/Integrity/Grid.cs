namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>The picture in 8 by 6 cells: a person fills some of them, a moved camera changes nearly all.</summary>
internal static class Grid
{
    public const int Columns = 8;

    public const int Rows = 6;

    public const int CellCount = Columns * Rows;

    public const int CellWidth = GreyView.Width / Columns;

    public const int CellHeight = GreyView.Height / Rows;

    public static int CellOf(int x, int y) => y / CellHeight * Columns + x / CellWidth;

    /// <summary>Mean grey level of each cell.</summary>
    public static void Means(ReadOnlySpan<float> grey, Span<float> means)
    {
        means.Clear();
        for (var y = 0; y < GreyView.Height; y++)
        {
            var row = grey.Slice(y * GreyView.Width, GreyView.Width);
            for (var column = 0; column < Columns; column++)
            {
                var sum = 0f;
                foreach (var pixel in row.Slice(column * CellWidth, CellWidth))
                {
                    sum += pixel;
                }

                means[y / CellHeight * Columns + column] += sum / (CellWidth * CellHeight);
            }
        }
    }
}
